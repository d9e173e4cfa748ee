using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>Hands out what leaves the conversation: calendar entries, the personal subscription, web pages and files.</summary>
public sealed class CalendarDesk(IWorkshopStore store, CalendarAccess access, WorkshopLinks links, WorkshopWording wording)
{
    private const int MostListed = 20;

    internal async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var talk = turn.Talk with { IsFresh = true };

        // An address opens for whoever has it: it is not said before others.
        if (turn.Request.Act is not (WorkshopAct.Overview or WorkshopAct.Export) && turn.Context.Activity.Conversation?.IsGroup == true)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Calendar.Private"));
        }

        return turn.Request.Act switch
        {
            WorkshopAct.Overview => Overview(turn, talk),
            WorkshopAct.Export => Export(turn, talk),
            WorkshopAct.Feed => await FeedAsync(turn, talk, cancellationToken),
            WorkshopAct.FeedRenew => await NewFeedAsync(turn, talk, "Workshop.Feed.Renewed", cancellationToken),
            WorkshopAct.FeedRevoke => WorkshopReply.Of(talk, NoticeLine.Of(await access.UnsubscribeAsync(turn.Reader.Person.Id, cancellationToken) ? "Workshop.Feed.Revoked" : "Workshop.Feed.None")),
            _ => await EntryAsync(turn, talk, cancellationToken),
        };
    }

    private WorkshopReply Overview(WorkshopTurn turn, WorkshopTalk talk) => turn.Visible.Count == 0
        ? WorkshopReply.Of(talk, NoticeLine.Of("Workshop.None"))
        : new WorkshopReply([NoticeLine.Of("Workshop.Overview"), .. turn.Visible.TakeLast(MostListed).Select(workshop => WhichWorkshop.Line(workshop, wording.Telling))], talk)
        {
            Links = [new ReplyLink(Phrase.Of("Workshop.Link.Overview"), links.Overview(turn.Language))],
        };

    private WorkshopReply Export(WorkshopTurn turn, WorkshopTalk talk)
    {
        if (!turn.Reader.IsOrganizer)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Export.OnlyOrganizers"));
        }

        return turn.Request.Workshop is not { } workshop ? WhichWorkshop.Ask(turn, turn.Request.Candidates, wording.Telling)
            : new WorkshopReply([NoticeLine.Of("Workshop.Export", ("title", WorkshopTelling.Title(workshop)))], talk with { Focus = workshop.Id })
            {
                Links =
                [
                    new ReplyLink(Phrase.Of("Workshop.Link.Participants"), links.Participants(workshop.Id, turn.Language)),
                    new ReplyLink(Phrase.Of("Workshop.Link.Badges"), links.Badges(workshop.Id, turn.Language)),
                ],
            };
    }

    private async Task<WorkshopReply> FeedAsync(WorkshopTurn turn, WorkshopTalk talk, CancellationToken cancellationToken)
    {
        if (await access.FindSubscriptionAsync(turn.Reader.Person.Id, cancellationToken) is not { } since)
        {
            return await NewFeedAsync(turn, talk, "Workshop.Feed.New", cancellationToken);
        }

        var day = DateSpan.Of(since.InZone(turn.Reader.Zone).Date);
        return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Feed.Exists", ("days", new Argument.Days(day)))) with
        {
            Buttons = [Phrase.Of("Workshop.Button.FeedRenew"), Phrase.Of("Workshop.Button.FeedRevoke")],
        };
    }

    private async Task<WorkshopReply> NewFeedAsync(WorkshopTurn turn, WorkshopTalk talk, string key, CancellationToken cancellationToken)
    {
        var token = await access.SubscribeAsync(turn.Reader.Person.Id, cancellationToken);
        return WorkshopReply.Of(talk, NoticeLine.Of(key), NoticeLine.Of("Workshop.Feed.How")) with { Links = [new ReplyLink(null, links.Calendar(token))] };
    }

    private async Task<WorkshopReply> EntryAsync(WorkshopTurn turn, WorkshopTalk talk, CancellationToken cancellationToken)
    {
        if (turn.Request.Workshop is not { } meant || await store.FindAsync(meant.Id, cancellationToken) is not { } state)
        {
            return turn.Request.Workshop is not null && turn.Talk.Draft is not null
                ? WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.Draft.NotSaved"))
                : WhichWorkshop.Ask(turn, turn.Request.Candidates, wording.Telling);
        }

        var workshop = state.Workshop;
        talk = talk with { Focus = workshop.Id };
        var title = WorkshopTelling.Title(workshop);
        if (workshop.Time is null)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Calendar.NoTime", ("title", title)));
        }

        if (turn.Request.Number is not { } number)
        {
            return await EntriesAsync(turn, workshop, talk, cancellationToken);
        }

        return number >= 1 && number <= workshop.Sessions.Count
            ? WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Calendar.Session", ("number", new Argument.Number(number)), ("title", new Argument.Verbatim(workshop.Sessions[number - 1].Title)), ("count", new Argument.Number(CalendarAccess.EntryDays))))
                with
            { Links = [await LinkAsync("Workshop.Link.Entry", turn, workshop.Id, workshop.Sessions[number - 1].Id, cancellationToken)] }
            : WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Session.NoNumber", ("number", new Argument.Number(number)), ("count", new Argument.Number(workshop.Sessions.Count))));
    }

    private async Task<WorkshopReply> EntriesAsync(WorkshopTurn turn, Workshop workshop, WorkshopTalk talk, CancellationToken cancellationToken)
    {
        var offered = new List<ReplyLink> { await LinkAsync("Workshop.Link.Entry", turn, workshop.Id, null, cancellationToken) };
        if (workshop.Sessions.Count > 0)
        {
            offered.Add(await LinkAsync("Workshop.Link.Sessions", turn, workshop.Id, CalendarGrant.AllSessions, cancellationToken));
        }

        var line = NoticeLine.Of("Workshop.Calendar.Entry", ("title", WorkshopTelling.Title(workshop)), ("count", new Argument.Number(CalendarAccess.EntryDays)));
        return WorkshopReply.Of(talk, line, NoticeLine.Of("Workshop.Calendar.OrFeed")) with { Links = offered };
    }

    private async Task<ReplyLink> LinkAsync(string label, WorkshopTurn turn, string workshop, string? session, CancellationToken cancellationToken) =>
        new(Phrase.Of(label), links.Calendar(await access.OfferAsync(turn.Reader.Person.Id, workshop, session, cancellationToken)));
}
