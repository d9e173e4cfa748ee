using System.Globalization;
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
            ProcessListQuestion list => $"processes {Join(list.Conditions.Select(condition => condition.GetType().Name))}",
            ExtremeQuestion extreme => $"extreme {extreme.By} {(extreme.Most ? "most" : "least")} {Join(extreme.Among)}",
            PartyListQuestion => "parties",
            CompareQuestion compare => $"compare {Join(compare.Processes)}",
            HeadingsQuestion headings => $"headings {Numbers(headings.Numbers)}",
            UnderstandingsQuestion understandings => $"understandings {Numbers(understandings.Numbers)}",
            EventListQuestion events => $"events {events.Kind}",
            EventOrderQuestion order => $"order {order.First}+{order.Second}",
            NamesQuestion names => $"names {names.Id}",
            FoundQuestion found => $"text {Join(found.Findings)}",
            BothQuestion both => $"both {Of(both.First)}, {Of(both.Second)}",
            NotCovered { Dated: { } dated } => $"newer {Of(dated)}",
            NotCovered notCovered => $"{(notCovered.Newer ? "newer" : "refused")} {Join(notCovered.Processes)}",
            WhichProcessQuestion which => $"which-process {Join(which.Attributes.Select(aspect => aspect.ToString()))}",
            _ => question.GetType().Name,
        };
        id = id.Trim();
        return id.Length <= Longest ? id : id[..Longest];
    }

    private static string Join(IEnumerable<string> parts) => string.Join('+', parts);

    private static string Numbers(IEnumerable<int> numbers) => string.Join('+', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
