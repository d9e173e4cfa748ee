using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Teams;

/// <summary>Reads the note that an answer of this program carries.</summary>
internal static class NoteReading
{
    /// <returns>Null when the channel data hold none.</returns>
    public static AnswerNote? Find(object? channelData) =>
        channelData is IReadOnlyDictionary<string, object> data && data.TryGetValue("consultbot", out var inner) && inner is IReadOnlyDictionary<string, object> note
            ? new AnswerNote(
                Enum.TryParse<AnswerKind>(note.GetValueOrDefault("kind") as string, ignoreCase: true, out var kind) ? kind : AnswerKind.Courtesy,
                [.. (note.GetValueOrDefault("citations") as IEnumerable<object> ?? []).OfType<IReadOnlyDictionary<string, object>>().Select(Read)],
                note.GetValueOrDefault("cardRepeatsText") is true)
            : null;

    private static Citation Read(IReadOnlyDictionary<string, object> citation) => new((string)citation["source"], (string)citation["locator"]);
}
