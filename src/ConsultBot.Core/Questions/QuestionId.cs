using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions;

/// <summary>What a question asks as a short stable text, without any of the person's words: what is counted and looked after by operators.</summary>
public static class QuestionId
{
    private const int Longest = 200;

    /// <returns>Such as "attribute bali-process Chair"; the same for the same meaning in any words and language.</returns>
    public static string Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var id = question switch
        {
            AttributeQuestion attribute => $"attribute {Join(attribute.Processes)} {Join(attribute.Attributes.Select(aspect => aspect.ToString()))}",
            OverviewQuestion overview => $"overview {overview.Process}",
            MembershipQuestion membership => $"membership {Join(membership.Processes)} {Join(membership.Parties.Select(party => party.Id))} {membership.Role}",
            ParticipationQuestion participation => $"participation {participation.Party.Id} {Join(participation.Roles.Select(role => role.ToString()))}",
            ProcessListQuestion list => $"processes {Join(list.Conditions.Select(Of))}{(list.Among.Count > 0 ? " among " + Join(list.Among) : string.Empty)}",
            ExtremeQuestion extreme => $"extreme {extreme.By} {(extreme.Most ? "most" : "least")} {Join(extreme.Among)}",
            PartyListQuestion list => $"parties {list.Filter} {(list.OutsideRegion ? "not:" : string.Empty)}{list.Region} {Join(list.Seats.Select(Of))}",
            CompareQuestion compare => $"compare {Join(compare.Processes)}",
            TopicDifferenceQuestion topics => $"topics {topics.Process} not {topics.Other}",
            ParticipationCountQuestion count => $"participations {count.First.Id}+{count.Second.Id}",
            SameQuestion same => $"same {Join(same.Processes)}",
            HeadingsQuestion headings => $"headings {Numbers(headings.Numbers)}",
            UnderstandingsQuestion understandings => $"understandings {Numbers(understandings.Numbers)}",
            EventListQuestion events => $"events {events.Kind}",
            EventOrderQuestion order => $"order {order.First}+{order.Second}",
            NamesQuestion names => $"names {names.Id}",
            FoundQuestion found => $"text {Join(found.Findings)}",
            BothQuestion both => $"both {Of(both.First)}, {Of(both.Second)}",
            NotCovered { Dated: { } dated } notCovered => $"{(notCovered.Newer ? "newer" : "older")} {Of(dated)}",
            NotCovered notCovered => $"{(notCovered.Newer ? "newer" : "refused")} {Join(notCovered.Processes)}",
            WhichProcessQuestion which => $"which-process {Join(which.Attributes.Select(aspect => aspect.ToString()))}",
            _ => question.GetType().Name,
        };
        id = id.Trim();
        return id.Length <= Longest ? id : id[..Longest];
    }

    private static string Of(ProcessCondition condition) => (condition.Negated ? "not:" : string.Empty) + condition switch
    {
        ProcessCondition.InRegion region => region.Region,
        ProcessCondition.Discusses topic => topic.Topic,
        ProcessCondition.Began { Through: > 0 } began => $"{began.Relation}:{began.Year}:{began.Through}",
        ProcessCondition.Began began => $"{began.Relation}:{began.Year}",
        ProcessCondition.HasSecretariat secretariat => $"secretariat:{secretariat.Kind}",
        ProcessCondition.SecretariatBy by => $"secretariat:{by.Organisation}",
        ProcessCondition.Supported by => $"supported:{by.Organisation}",
        ProcessCondition.HasChair => "chair",
        ProcessCondition.Counts counts => $"{counts.What}:{counts.Relation}:{counts.Number}",
        ProcessCondition.Includes includes => $"{includes.Party.Id}:{Roles(includes.Roles)}",
        ProcessCondition.IncludesRegion region => $"in-{region.Region}:{Roles(region.Roles)}",
        ProcessCondition.AnyOf any => $"({string.Join('|', any.Conditions.Select(Of))})",
        _ => condition.GetType().Name,
    };

    private static string Of(Seat seat) => $"{(seat.Negated ? "not:" : string.Empty)}{seat.Process ?? "any"}:{Roles(seat.Roles)}{(seat.AtLeast > 1 ? $":{seat.AtLeast}" : string.Empty)}";

    private static string Roles(IEnumerable<Role> roles) => string.Join(',', roles);

    private static string Join(IEnumerable<string> parts) => string.Join('+', parts);

    private static string Numbers(IEnumerable<int> numbers) => string.Join('+', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
