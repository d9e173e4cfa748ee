using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What the facts do not answer may stand in a text; what they answer only in part may be answered better there.</summary>
internal sealed class TextReading(KnowledgeBase knowledge, FindingIndex findings, Interpreter interpreter)
{
    private const int LongestContext = 300;

    /// <summary>Words of a follow-up that names nothing itself, at most.</summary>
    private const int ShortFollowUp = 10;

    /// <returns>The question as it was understood, or the one that a text answers better.</returns>
    public Question Prefer(Question question, ReadQuestion read, string text, Language language, ConversationFocus focus)
    {
        if (AsksForUnderstanding(question, read) && findings.FindUnderstanding(text, language) is { } understanding)
        {
            return new UnderstandingsQuestion([int.Parse(understanding.AsSpan(KnowledgeFindings.UnderstandingPrefix.Length), CultureInfo.InvariantCulture)]);
        }

        if (!IsForTexts(question, read, focus))
        {
            return question;
        }

        var asked = WithContext(text, read, focus);
        var decisive = read.Cues.Where(cue => cue.Cue == Cue.NotHeld).SelectMany(cue => read.Words.Skip(cue.First).Take(cue.Count)).ToHashSet(StringComparer.Ordinal);
        return findings.Find(asked, language, decisive) is [_, ..] found ? new FoundQuestion(found, asked) : OrRefused(question);
    }

    /// <summary>"Which of the understandings speaks about the family?": no number, no topic, and words that say which.</summary>
    private static bool AsksForUnderstanding(Question question, ReadQuestion read) =>
        read.Has(Cue.Understanding) && read.Unread.Count > 0 && question is NotCovered { Newer: false } or UnderstandingsQuestion { Numbers.Count: 0, WantsCount: false }
        && (read.Unread.Count > 0 || read.Ids(Entities.EntityKind.Topic).Count > 0);

    private bool IsForTexts(Question question, ReadQuestion read, ConversationFocus focus) => question switch
    {
        NotCovered => question is NotCovered { Newer: false },
        WhichProcessQuestion => read.Words.Count > 6 || focus.Last is FoundQuestion,
        NamesQuestion { Kind: Entities.EntityKind.Organisation } => true,
        HeadingsQuestion headings => read.Has(Cue.Practice) && !read.Has(Cue.Heading) && !headings.WantsCount,
        OverviewQuestion => read.Has(Cue.Explain) || interpreter.LeansOnTexts(read),
        AttributeQuestion => interpreter.LeansOnTexts(read),
        ParticipationQuestion participation => read.Unread.Count > 0 || read.Has(Cue.Explain) || IsNowhere(participation),
        _ => false,
    };

    /// <summary>An organisation that no roster lists: the question is hardly one for its participation.</summary>
    private bool IsNowhere(ParticipationQuestion question) =>
        !question.Party.IsState && !knowledge.Processes.Any(process => MembershipAnswers.Rosters(process, question.Party, []).Count > 0);

    private Question OrRefused(Question question) =>
        question is ParticipationQuestion participation && IsNowhere(participation) ? new NotCovered([]) : question;

    /// <summary>The question, with the one before it where it leans on that.</summary>
    public static string WithContext(string text, ReadQuestion read, ConversationFocus focus)
    {
        var leans = read.Words.Count <= ShortFollowUp && read.Entities.Count == 0
            && read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 } or { Cue: Cue.Pronoun } or { Cue: Cue.Next });
        return leans && focus.Last is FoundQuestion before ? $"{text} {before.Asked[..Math.Min(before.Asked.Length, LongestContext)]}" : text;
    }
}
