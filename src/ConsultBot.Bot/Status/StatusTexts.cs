using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Status;
using NodaTime;

namespace ConsultBot.Bot.Status;

/// <summary>Words how the service is, a line for each thing it rests on.</summary>
internal static class StatusTexts
{
    /// <summary>Renewing a secret takes an administrator of the tenant: so long before its end it is spoken of.</summary>
    private static readonly Duration Soon = Duration.FromDays(30);

    public static IReadOnlyList<Phrase> Of(ServiceStatus status, Instant now) =>
    [
        Phrase.Of(status.HasStore ? "Status.Store.Yes" : "Status.Store.No"),
        status.Knowledge is { } version ? Phrase.Of("Status.Knowledge.Version", ("number", new Argument.Number(version) { IsYear = true })) : Phrase.Of("Status.Knowledge.None"),
        Phrase.Of(status.Dispatcher switch
        {
            DispatcherState.Running => "Status.Dispatcher.Running",
            DispatcherState.Failing => "Status.Dispatcher.Failing",
            _ => "Status.Dispatcher.Stopped",
        }),
        Phrase.Of(status.Keys switch
        {
            KeyState.NotNeeded => "Status.Keys.NotNeeded",
            KeyState.Present => "Status.Keys.Present",
            _ => "Status.Keys.Missing",
        }),
        .. status.Keys == KeyState.NotNeeded ? Array.Empty<Phrase>() : [Credentials(status.CredentialsEnd, now)],
        .. status.Stopped.Select(name => Phrase.Of("Status.Stopped", ("name", new Argument.Verbatim(name)))),
    ];

    private static Phrase Credentials(Instant? end, Instant now)
    {
        if (end is not { } ends)
        {
            return Phrase.Of("Status.Credentials.Unknown");
        }

        var key = ends <= now ? "Status.Credentials.Over" : ends - now < Soon ? "Status.Credentials.Soon" : "Status.Credentials.End";
        var day = ends.InUtc().Date;
        return Phrase.Of(key, ("date", new Argument.Days(new DateSpan(day, day))));
    }
}
