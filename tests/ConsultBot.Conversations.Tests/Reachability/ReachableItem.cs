using ConsultBot.Cli.Asking;
using ConsultBot.Conversations.Tests.Questions;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests.Reachability;

/// <summary>Something that the knowledge holds, and the questions that its own name makes.</summary>
/// <param name="Name">For the report: what the files call it.</param>
/// <param name="Questions">One of them has to reach it.</param>
/// <param name="Facts">All facts of one of the lists have to be in the reply, as <see cref="FoldedText.Says"/> reads them.</param>
/// <param name="Places">Of each list one place has to be cited.</param>
internal sealed record ReachableItem(
    string Name, IReadOnlyList<string> Questions, IReadOnlyList<IReadOnlyList<string>> Facts, IReadOnlyList<IReadOnlyList<Citation>> Places)
{
    /// <returns>What is wrong with the reply, or null.</returns>
    public string? FindFault(TurnReply reply)
    {
        var text = new FoldedText(reply.Text);
        return reply.Kind != "answered" ? (reply.Kind.Length == 0 ? "a plain sentence" : reply.Kind)
            : !Facts.Any(facts => facts.All(text.Says)) ? $"does not say \"{Facts[0].First(fact => !text.Says(fact))}\""
            : Places.FirstOrDefault(places => !places.Any(place => IsCited(reply, place))) is { } uncited ? $"does not cite {uncited[0].Source}: {uncited[0].Locator}"
            : null;
    }

    private static bool IsCited(TurnReply reply, Citation place) => reply.Citations.Any(cited => cited.Source == place.Source && cited.Locator == place.Locator);
}
