using ConsultBot.Bot.Channels;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>A button under an answer that was pressed.</summary>
/// <param name="Name">What it does.</param>
/// <param name="AnswerId">The answer it stands under.</param>
public sealed record SubmittedAction(ActionName Name, string AnswerId)
{
    private const string Member = "consultbot";

    /// <returns>The action that a message carries, or null.</returns>
    public static SubmittedAction? Find(IActivity activity) =>
        ActivityValue.Find(activity, Member) is { } data && data.TryGetValue("action", out var action) && data.TryGetValue("answer", out var answer)
            && Enum.TryParse<ActionName>(action, out var name) && Enum.IsDefined(name) && !char.IsAsciiDigit(action[0])
            ? new SubmittedAction(name, answer)
            : null;

    /// <summary>As a card sends it.</summary>
    public Dictionary<string, object> ToData() => new()
    {
        [Member] = new Dictionary<string, object> { ["action"] = Name.ToString(), ["answer"] = AnswerId },
    };
}
