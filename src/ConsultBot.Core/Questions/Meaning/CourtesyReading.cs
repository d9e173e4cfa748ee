using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises messages that are nothing but courtesy or a call for help.</summary>
internal static class CourtesyReading
{
    private static readonly (Cue Cue, Courtesy Kind)[] Kinds =
    [
        (Cue.Help, Courtesy.Help),
        (Cue.Thanks, Courtesy.Thanks),
        (Cue.Farewell, Courtesy.Farewell),
        (Cue.Greeting, Courtesy.Greeting),
    ];

    public static CourtesyQuestion? Find(ReadQuestion read)
    {
        if (read.Entities.Count > 0 || read.Unread.Count > 0 || read.Words.Count > 12)
        {
            return null;
        }

        foreach (var (cue, kind) in Kinds)
        {
            if (read.Find(cue) is { } mention && OnlyCourtesyBesides(read, mention))
            {
                return new CourtesyQuestion(kind);
            }
        }

        return null;
    }

    private static bool OnlyCourtesyBesides(ReadQuestion read, CueMention mention) => read.Cues.All(cue =>
        cue.Cue is Cue.Help or Cue.Thanks or Cue.Farewell or Cue.Greeting or Cue.IsIt or Cue.Pronoun or Cue.Now or Cue.Which or Cue.Who
            or Cue.All or Cue.First or Cue.AlsoAbout
        || (cue.First < mention.End && mention.First < cue.End));
}
