using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Says when a text is looked for although the facts have an answer: when that answer leaves out something that the question says.</summary>
internal sealed class TextPreference(Interpreter interpreter)
{
    /// <summary>"Who are the members of the process?" asks for one that it does not name; more words say what is meant.</summary>
    private const int LongestBare = 6;

    /// <summary>Words before the process in "is there a process", "y a-t-il un processus".</summary>
    private const int LongestIntroduction = 3;

    public bool IsForTexts(Question question, ReadQuestion read, ConversationFocus focus) => MissesThePoint(question, read) || question switch
    {
        NotCovered { Newer: true } newer => !AsksForNow(read) && !read.HasAny(Cue.Since, Cue.After) && (newer.Dated is null || !read.Has(Cue.Future)),
        NotCovered => true,
        WhichProcessQuestion => read.Words.Count > LongestBare || SaysMoreThanAnAspect(read, focus),
        NamesQuestion { Kind: EntityKind.Organisation } => true,
        HeadingsQuestion headings => !headings.WantsCount && !headings.Numbers.Any(number => read.Numbers.Any(told => told.Value == number)) && !read.Has(Cue.NumberSign) && (read.Has(Cue.Example) || AsksAbout(read) || (read.Has(Cue.Practice) && !read.Has(Cue.Heading) && !AsksForHeading(headings, read))),
        OverviewQuestion => AsksAbout(read) || read.Has(Cue.HowMany) || read.Cues.Any(cue => cue is { Cue: Cue.IsIt, First: 0 }) || interpreter.LeansOnTexts(read) || AsksForSides(read) || NamesYear(read) || read.Ids(EntityKind.Topic).Count > 0,
        AttributeQuestion attribute => AsksWhereItHappened(attribute, read) || interpreter.LeansOnTexts(read) || read.Has(Cue.Agree) || NamesSubjectBeyond(read),
        ParticipationQuestion => read.Unread.Count > 0 || read.Has(Cue.Explain) || NamesYear(read) || AsksForSides(read) || NamesSubjectBeyond(read),
        MembershipQuestion => NamesYear(read) || read.Has(Cue.Agree) || NamesSubjectBeyond(read),
        EventListQuestion { Events.Count: 1 } => true,
        CompareQuestion => NamesYear(read) && read.HasAny(Cue.Where, Cue.When),
        ProcessListQuestion { Claim: not ListClaim.None } => NamesSubjectBeyond(read),
        ProcessListQuestion list => NamesSubjectBeyond(read) || IsOfWiderRegion(list, read) || (NamesYear(read) && read.Mentions(EntityKind.Organisation).Count > 0) || AsksForSides(read) || !AsksForProcesses(read),
        _ => false,
    };

    /// <summary>"Today's regime" is the one that a text speaks of; "what is it today" asks for more than it can know.</summary>
    private static bool AsksForNow(ReadQuestion read) => read.Cues.Any(cue => cue.Cue == Cue.Now
        && !HasGenitive(read, cue) && !(cue.First > 0 && read.Words[cue.First - 1] is "d" or "de" or "of"));

    private static bool HasGenitive(ReadQuestion read, CueMention cue)
    {
        var last = read.Tokens[cue.End - 1];
        var rest = read.Text.AsSpan(last.Start + last.Length);
        return rest.StartsWith("'s", StringComparison.Ordinal) || rest.StartsWith("’s", StringComparison.Ordinal);
    }

    /// <summary>True when a question that names no process says more than what is asked of it.</summary>
    public static bool SaysMoreThanAnAspect(ReadQuestion read, ConversationFocus focus) =>
        read.Unread.Count > 0 || read.Entities.Count > 0 || NamesYear(read) || focus.Last is FoundQuestion;

    /// <summary>True when the facts would answer another question: it names somebody whom nothing here knows, a year that lists of participants do not
    /// look at, or asks who leads an organisation. What no text answers either is refused then.</summary>
    public static bool MissesThePoint(Question question, ReadQuestion read) => question switch
    {
        _ when read.Has(Cue.Why) && AsksForReason(question) => true,
        _ when read.Has(Cue.Money) && IsOfProcesses(question) => true,
        OverviewQuestion => NamesSomebodyUnknown(read) || read.HasAny(Cue.ChangeLanguage, Cue.Outcome, Cue.HowMany),
        MembershipQuestion membership => NamesSomebodyUnknown(read) || (!membership.WantsRole && AsksWhatWasDone(read)),
        AttributeQuestion attribute => NamesSomebodyUnknown(read) || AsksWhereItHappened(attribute, read),
        ParticipationQuestion { Party.IsState: false } => NamesSomebodyUnknown(read) || NamesYear(read) || (read.Has(Cue.Who) && !read.HasAny(Cue.AnyProcess, Cue.Matrix)),
        ParticipationQuestion => NamesSomebodyUnknown(read) || NamesSubjectBeyond(read),
        _ => false,
    };

    /// <summary>Why somebody belongs or chairs is not said by who does; why a process exists may stand with its aim.</summary>
    private static bool AsksForReason(Question question) =>
        IsOfProcesses(question) && !(question is AttributeQuestion attribute && attribute.Attributes.Contains(ProcessAspect.Aim));

    /// <summary>The facts on processes tell neither a reason nor an amount.</summary>
    private static bool IsOfProcesses(Question question) => question is AttributeQuestion or MembershipQuestion or ParticipationQuestion
        or ProcessListQuestion or PartyListQuestion or ExtremeQuestion or OverviewQuestion or CompareQuestion;

    /// <summary>"In which city did they meet?": of places the facts tell only where a secretariat is, where the beginning was, and the region.</summary>
    private static bool AsksWhereItHappened(AttributeQuestion question, ReadQuestion read) =>
        AttributeCues.AsksWhere(read) && !question.Attributes.Any(aspect => aspect is ProcessAspect.Secretariat or ProcessAspect.Start or ProcessAspect.Region);

    /// <summary>"What did Panama do after the Puebla Process?": yes or no is no answer.</summary>
    private static bool AsksWhatWasDone(ReadQuestion read) =>
        read.Words[0] is "what" or "que" or "qu" && !read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 }) && !read.HasAny(Cue.RoleOf, Cue.TakesPart, Cue.Members, Cue.Observers, Cue.Interested, Cue.Chair, Cue.Chairs, Cue.Full);

    private static bool NamesSomebodyUnknown(ReadQuestion read) =>
        read.Tokens.Count(token => char.IsLower(read.Text[token.Start])) > read.Tokens.Count / 2
        && read.Unread.Any(at => at > 0 && char.IsUpper(read.Text[read.Tokens[at].Start]) && FollowsInSentence(read.Text, read.Tokens[at].Start));

    private static bool FollowsInSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '\'' or '’' or '-' or '(');
    }

    /// <summary>"Which effective practices are on return?": the heading of that name, with what stands under it.</summary>
    private static bool AsksForHeading(HeadingsQuestion headings, ReadQuestion read) =>
        headings.Numbers.Count > 0 && read.Unread.Count == 0 && read.HasAny(Cue.Which, Cue.Enumerate) && !read.Has(Cue.Explain);

    /// <summary>Why, how, where: what a list or an outline does not say.</summary>
    private static bool AsksAbout(ReadQuestion read) => read.HasAny(Cue.Explain, Cue.Where, Cue.Who);

    private static bool AsksForSides(ReadQuestion read) =>
        read.Has(Cue.Agree) || read.Cues.Any(cue => cue is { Cue: Cue.Alternative, First: > 0 } or { Cue: Cue.Alternative, Count: > 1 } && !JoinsRoles(read, cue));

    /// <summary>"Observer or partner": what may be on the one list or the other, or is one role by two names.</summary>
    private static bool JoinsRoles(ReadQuestion read, CueMention or) =>
        read.Cues.Any(role => RoleScopes.IsRole(role) && role.End == or.First) && read.Cues.Any(role => RoleScopes.IsRole(role) && role.First - or.End is >= 0 and <= 2);

    /// <summary>A year that the facts on membership and participation do not look at.</summary>
    private static bool NamesYear(ReadQuestion read) => read.Numbers.Any(number => number.IsYear);

    /// <summary>A term that is neither a process nor a party nor a word for them: "the secretariat of the Berne Initiative" is that of no process.</summary>
    private static bool NamesSubjectBeyond(ReadQuestion read) => read.Mentions(EntityKind.Term).Any(term =>
        !read.Entities.Any(other => other.Kind != EntityKind.Term && other.First < term.End && term.First < other.End)
        && !read.Cues.Any(cue => cue.First < term.End && term.First < cue.End));

    /// <summary>Processes are listed under "the Americas and the Caribbean": whether there is one in the Caribbean a text may tell.</summary>
    private static bool IsOfWiderRegion(ProcessListQuestion list, ReadQuestion read) =>
        read.Words[0] is "is" or "are" or "y" or "hay" or "existe" or "existen" && list.Conditions is [ProcessCondition.InRegion listed] && read.Ids(EntityKind.Region) is [var asked] && asked != listed.Region;

    /// <summary>"Is there a process without a chair?"</summary>
    private static bool AsksWhetherThereIsOne(ReadQuestion read) => YesNo.IsAsked(read) && read.Cues.Any(cue => cue is { Cue: Cue.AnyProcess, First: <= LongestIntroduction });

    /// <summary>"Which processes ...", "how many RCPs": the processes are what is asked for, not what something is said of.</summary>
    private static bool AsksForProcesses(ReadQuestion read) => ListReading.AsksWhoDiscusses(read) || LikenessConditions.AreAskedFor(read) || AsksWhetherThereIsOne(read) || read.HasAny(Cue.Matrix, Cue.Pronoun, Cue.Order) || ((read.Ids(EntityKind.Topic).Count > 0 || read.Has(Cue.Supports)) && read.Cues.Any(cue => cue is { Cue: Cue.Where, First: 0 })) || read.Words.Count <= 4 || read.Cues.Any(cue => cue is { Cue: Cue.AnyProcess, First: <= 1 }) || read.Cues.Any(cue =>
        cue.Cue == Cue.AnyProcess && read.Cues.Any(head =>
            (head.Cue is Cue.Which or Cue.HowMany or Cue.Enumerate or Cue.All or Cue.First or Cue.Last || head is { Cue: Cue.Where, Count: 1 }) && head.First <= cue.First && cue.First - head.End <= 2));
}
