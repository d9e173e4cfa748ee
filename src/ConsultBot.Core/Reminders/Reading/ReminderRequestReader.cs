using System.Text.RegularExpressions;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Reminders.Reading;

/// <summary>Reads sentences about reminders in one language. Safe for any number of readers.</summary>
/// <param name="book">How people speak of reminders.</param>
/// <param name="workshops">How they speak of workshops, in the same language.</param>
/// <param name="zones">Knows the IANA ids that a text may name.</param>
public sealed partial class ReminderRequestReader(ReminderPhraseBook book, WorkshopPhraseBook workshops, IDateTimeZoneProvider zones)
{
    private const int LongestCommand = 400;
    private const int LongestName = 6;

    /// <summary>"Good morning, could you please": what is asked for begins after so many words at the latest.</summary>
    private const int MostPolite = 8;

    private readonly WrittenWhenReader _when = new(book.Language, zones);

    public Knowledge.Language Language => book.Language;

    /// <summary>Whether a text begins like one about reminders.</summary>
    public bool MayConcern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (command, _, _) = Parts(text);
        var words = Tokenizer.Words(command);
        return command.Length <= LongestCommand && FindAct(words) is not null;
    }

    /// <param name="text">As typed.</param>
    /// <param name="scene">What can be meant.</param>
    /// <param name="names">Finds delegations.</param>
    /// <returns>Null where the text is about something else.</returns>
    public ReminderRequest? Read(string text, WorkshopScene scene, DelegationNames names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(names);
        var (command, payload, mail) = Parts(text);
        var words = Tokenizer.Words(command);
        if (command.Length > LongestCommand || FindAct(words) is not { } found)
        {
            return null;
        }

        var (act, first, count) = found;
        var when = act == ReminderAct.Remind ? _when.Read(command, scene.Today) : new WrittenWhen(null, null, null, null, [], []);
        var tokens = Tokenizer.Cut(command);
        var left = words.Select((word, index) => (word, tokens[index].Start)).Skip(first + count)
            .Where(token => !when.Used.Any(range => range.Start <= token.Start && token.Start < range.End)).Select(token => token.word).ToList();
        var audience = act == ReminderAct.Remind ? ReadAudience(left, names) : null;
        return Assemble(act, when, left, audience, scene) is { } request ? request with { Text = payload, Mail = mail } : null;
    }

    /// <summary>What stands in quotation marks or behind a colon is said, not read; so is an e-mail address.</summary>
    private static (string Command, string? Payload, string? Mail) Parts(string text)
    {
        var mail = Address().Match(text);
        if (mail.Success)
        {
            text = text.Remove(mail.Index, mail.Length);
        }

        var address = mail.Success ? mail.Value : null;
        var quoted = Quoted().Match(text);
        return quoted.Success
            ? (text.Remove(quoted.Index, quoted.Length), quoted.Groups.Values.Skip(1).First(group => group.Success).Value.Trim(), address)
            : (text, null, address);
    }

    private (ReminderAct Act, int First, int Count)? FindAct(string[] words)
    {
        for (var (first, polite) = (0, 0); first < Math.Min(words.Length, MostPolite); first += polite)
        {
            if (book.FindAct(words, first) is { } found)
            {
                return (found.Act, first, found.Count);
            }

            polite = workshops.PoliteAt(words, first);
            if (polite == 0)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Takes the words that say whom out of what is left.</summary>
    private Audience? ReadAudience(List<string> left, DelegationNames names)
    {
        var kind = Take(left, book.FindAudience);
        var function = Take(left, book.FindFunction);
        var readers = Take(left, book.FindReaders);
        var delegation = TakeDelegation(left, names);
        return kind is null && function is null && readers is null && delegation is null ? null
            : new Audience(kind ?? AudienceKind.Invited, delegation?.Key, function, readers);
    }

    private static T? Take<T>(List<string> left, Func<IReadOnlyList<string>, int, (T Value, int Count)?> find)
        where T : struct
    {
        for (var at = 0; at < left.Count; at++)
        {
            if (find(left, at) is { } found)
            {
                left.RemoveRange(at, found.Count);
                return found.Value;
            }
        }

        return null;
    }

    private Delegation? TakeDelegation(List<string> left, DelegationNames names)
    {
        for (var length = Math.Min(LongestName, left.Count); length > 0; length--)
        {
            for (var at = 0; at + length <= left.Count; at++)
            {
                var some = left.GetRange(at, length);
                if (!some.TrueForAll(word => book.IsFiller(word) || workshops.IsFiller(word)) && names.Find(string.Join(' ', some)) is [var only])
                {
                    left.RemoveRange(at, length);
                    return only;
                }
            }
        }

        return null;
    }

    private ReminderRequest? Assemble(ReminderAct act, WrittenWhen when, List<string> left, Audience? audience, WorkshopScene scene)
    {
        var naming = left.Where(word => !book.IsFiller(word) && !workshops.IsFiller(word)).ToList();
        if (act is ReminderAct.Remind or ReminderAct.Report or ReminderAct.Recall or ReminderAct.Resend or ReminderAct.Mute)
        {
            var candidates = WorkshopReference.Find(naming, when, workshops, scene);
            return candidates is not null ? new ReminderRequest(act, when) { Candidates = candidates, Audience = audience }
                : act == ReminderAct.Remind ? new ReminderRequest(act, when) { Audience = audience, Unexplained = string.Join(' ', naming) }
                : null;
        }

        return naming.Count == 0 ? new ReminderRequest(act, when) : null;
    }

    [GeneratedRegex("""[^\s@<>"“”«»,;:]{1,64}@[^\s@<>"“”«»,;:]{1,190}\.[A-Za-z]{2,24}""", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Address();

    [GeneratedRegex("""“([^”]+)”|"([^"]+)"|«([^»]+)»|:\s+(\S.*)$""", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2_000)]
    private static partial Regex Quoted();
}
