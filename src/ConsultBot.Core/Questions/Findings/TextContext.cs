using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What a question to the texts takes over from what was said before it.</summary>
internal sealed class TextContext(KnowledgeBase knowledge, FindingIndex findings)
{
    private const int LongestContext = 300;

    /// <summary>Words of a follow-up that names nothing itself, at most.</summary>
    private const int ShortFollowUp = 10;

    /// <summary>Words of a follow-up that has no answer by itself, at most.</summary>
    private const int LongestFollowUp = 14;

    /// <summary>A question with a pronoun and no more words than this says too little by itself.</summary>
    private const int ShortestWhole = 6;

    /// <summary>It goes on from what was said, and is not known by its own words alone.</summary>
    public static bool Leans(ReadQuestion read, ConversationFocus focus) => focus.Last is not null && (read.Entities.Count == 0 || LeansByAWord(read));

    /// <summary>"And when does it open?" as the first thing said: whatever has "open" would answer.</summary>
    public static bool LeansOnNothing(ReadQuestion read, ConversationFocus focus) =>
        focus.Last is null && read.Entities.Count == 0 && read.Words.Count <= ShortestWhole && read.HasAny(Cue.Pronoun, Cue.WhichOnes);

    /// <summary>The question, with the one before it where it leans on that.</summary>
    public static string WithContext(string text, ReadQuestion read, ConversationFocus focus) =>
        read.Words.Count <= ShortFollowUp && read.Entities.Count == 0 && LeansByAWord(read) && focus.Last is FoundQuestion before ? $"{text} {Cut(before.Asked)}" : text;

    /// <summary>What answers a short question that goes on from what was spoken of, where nothing answers it by itself, or that goes on better.</summary>
    /// <param name="alone">What answers it by itself.</param>
    public FoundQuestion? Find(ReadQuestion read, string text, Language language, ConversationFocus focus, FoundTexts alone)
    {
        if ((alone.Answering.Count > 0 && NamesSubject(read)) || ContextOf(read, focus, language) is not { } context)
        {
            return null;
        }

        var asked = $"{text} {context}";
        var found = findings.Search(new TextRequest(asked, read, language) { HasContext = true }).Found;
        return found.Answering is [var nearest, ..] && (alone.Answering is not [var first, ..] || (first != nearest && GoesOn(nearest, focus)))
            ? new FoundQuestion(found.Answering, asked, found.Shown, found.Related)
            : null;
    }

    /// <summary>"How often do they meet?" after a question on one process is not answered by what another does.</summary>
    public FoundTexts WithoutOthers(FoundTexts found, ReadQuestion read, ConversationFocus focus)
    {
        if (focus.Last is null or FoundQuestion || focus.Recent is not [var latest, ..] || read.Entities.Count > 0 || read.Words.Count > ShortFollowUp)
        {
            return found;
        }

        var isOfAnother = read.Has(Cue.Pronoun) && found.Answering is [var best, ..] && !IsAbout(best, latest) && knowledge.Processes.Any(process => IsAbout(best, process.Id));
        return isOfAnother ? FoundTexts.None with { Related = found.Answering }
            : found.Nearest is var (near, _) && !IsAbout(near, latest) ? found with { Nearest = null }
            : found;
    }

    /// <summary>It was shown just now, or speaks of what was spoken of.</summary>
    private bool GoesOn(string id, ConversationFocus focus) => focus.Last is FoundQuestion before
        ? before.Findings.Contains(id) || (findings.Find(id) is { } finding && before.Findings.Select(findings.Find).OfType<Finding>().Any(shown => shown.SharesAPlaceWith(finding)))
        : focus.Recent is [var latest, ..] && IsAbout(id, latest);

    private bool IsAbout(string id, string process) => findings.Find(id)?.About.Contains(process) == true;

    /// <summary>What a short question without a subject of its own may go on from: the question before it, or the process that was spoken of.</summary>
    private string? ContextOf(ReadQuestion read, ConversationFocus focus, Language language) =>
        focus.Last is null or CourtesyQuestion or CommandQuestion || read.Words.Count > LongestFollowUp || read.Mentions(EntityKind.Process).Count > 0 ? null
        : focus.Last is FoundQuestion before ? Cut(before.Asked)
        : focus.Recent is [var latest, ..] ? knowledge.GetProcess(latest).ShortName.In(language)
        : null;

    private static bool NamesSubject(ReadQuestion read) => read.Entities.Any(entity => entity.Kind is EntityKind.Process or EntityKind.Organisation or EntityKind.Term);

    private static bool LeansByAWord(ReadQuestion read) => read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 } or { Cue: Cue.Pronoun } or { Cue: Cue.Next });

    private static string Cut(string asked) => asked[..Math.Min(asked.Length, LongestContext)];
}
