using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises messages that are nothing but a command.</summary>
internal static class CommandReading
{
    private static readonly (Cue Cue, Command Command)[] Commands =
    [
        (Cue.Cancel, Command.Cancel),
        (Cue.StartOver, Command.StartOver),
        (Cue.ChangeLanguage, Command.ChangeLanguage),
    ];

    public static CommandQuestion? Find(ReadQuestion read)
    {
        if (read.Entities.Count > 0 || read.Unread.Count > 0 || read.Words.Count > 6)
        {
            return null;
        }

        foreach (var (cue, command) in Commands)
        {
            if (read.Find(cue) is { } mention && read.Cues.All(other => other.First < mention.End && mention.First < other.End))
            {
                return new CommandQuestion(command);
            }
        }

        return null;
    }
}
