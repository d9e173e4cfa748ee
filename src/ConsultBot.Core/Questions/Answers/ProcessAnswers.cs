using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers about one process, or the same about several.</summary>
internal sealed class ProcessAnswers(KnowledgeBase knowledge)
{
    private readonly RosterSentences _rosters = new(knowledge);
    private readonly ConditionSentences _conditions = new(knowledge);

    public Answer Attributes(AttributeQuestion question)
    {
        var blocks = new List<AnswerBlock>();
        var answered = false;
        foreach (var process in question.Processes.Select(knowledge.GetProcess))
        {
            foreach (var aspect in question.Attributes)
            {
                blocks.AddRange(Aspect(process, aspect, question));
                answered |= Holds(process, aspect);
            }
        }

        var answer = new Answer(answered || question.AsksWhether ? AnswerKind.Answered : AnswerKind.Refused, blocks, [], Suggestions.After(question, knowledge));
        return FindVerdict(question) is { } holds ? answer.WithVerdict(holds) : answer;
    }

    /// <returns>Whether all that is said of all processes holds; null when nothing is said, or the sources do not say.</returns>
    private bool? FindVerdict(AttributeQuestion question)
    {
        var verdicts = question.Processes.Select(knowledge.GetProcess).SelectMany(process => question.Claims.Select(claim => _conditions.FindVerdict(process, claim))).ToList();
        return verdicts.Contains(false) ? false : verdicts.Count == 0 || verdicts.Contains(null) ? null : true;
    }

    public Answer Overview(OverviewQuestion question)
    {
        var process = knowledge.GetProcess(question.Process);
        var blocks = new List<AnswerBlock> { new AnswerBlock.Paragraph([Introduction(process)]) };
        if (process.Aim is { } aim)
        {
            blocks.Add(new AnswerBlock.Paragraph([Say("Aim", process, process.Evidence, ("text", new Argument.Words(aim)))]));
        }

        var facts = new List<Cited>();
        facts.AddRange(_rosters.Members(process, countOnly: true).Take(1));
        facts.AddRange(Holds(process, ProcessAspect.Chair) ? _rosters.Chair(process).Take(1) : []);
        facts.AddRange(SecretariatOf(process));
        facts.AddRange(StatusOf(process));
        blocks.Add(new AnswerBlock.Paragraph(facts));
        return new Answer(AnswerKind.Answered, blocks, [], Suggestions.After(question, knowledge));
    }

    /// <summary>What one discusses and another does not.</summary>
    public Answer TopicsWithout(TopicDifferenceQuestion question)
    {
        var (process, other) = (knowledge.GetProcess(question.Process), knowledge.GetProcess(question.Other));
        var topics = process.Topics.Where(topic => other.Topics.All(listed => listed.Topic != topic.Topic)).Select(topic => topic.Text ?? knowledge.GetTopic(topic.Topic).Name).ToList();
        var lead = new Cited(
            Phrase.Of(topics.Count == 0 ? "Topics.NoDifference" : "Topics.Difference",
                ("process", Naming.Of(process)), ("other", Naming.Of(other)), ("count", new Argument.Number(topics.Count)), ("asOf", new Argument.Date(process.Evidence.AsOf))),
            [.. process.Evidence.Citations, .. other.Evidence.Citations]);
        AnswerBlock block = topics.Count == 0 ? new AnswerBlock.Paragraph([lead])
            : new AnswerBlock.Listing(lead, [.. topics.Select(text => new ListedItem(Phrase.Of("Item", ("text", new Argument.Words(text))), null, [], []))]);
        return new Answer(AnswerKind.Answered, [block], [], [Suggestions.Ask(process, ProcessAspect.Topics), Suggestions.Ask(other, ProcessAspect.Topics)]);
    }

    /// <summary>One aspect in a few words, for comparisons.</summary>
    public Cited InShort(Process process, ProcessAspect aspect) => aspect switch
    {
        ProcessAspect.Start when process.Start is { } start => new Cited(Phrase.Of("Short.Year", ("year", Year(start.Year))), start.Evidence.Citations),
        ProcessAspect.MemberCount when process.FindRoster(Role.Member) is { } members => _rosters.InShort(members),
        ProcessAspect.Chair when process.Rosters.FirstOrDefault(roster => RosterSentences.IsChair(roster.Role)) is { } chair =>
            new Cited(
                Phrase.Of("Short.Chair", ("parties", _rosters.List(chair.Parties)), ("role", new Argument.Inner(Phrase.Of("Role." + chair.Role)))),
                chair.Evidence.Citations),
        ProcessAspect.Secretariat when process.Secretariat is { } secretariat =>
            new Cited(Phrase.Of("Short.Text", ("text", new Argument.Words(secretariat.Text))), secretariat.Evidence.Citations),
        ProcessAspect.Observers when process.FindRoster(Role.Observer) is { } observers =>
            new Cited(Phrase.Of("Short.Parties", ("parties", _rosters.List(observers.Parties))), observers.Evidence.Citations),
        ProcessAspect.Topics when process.Topics.Count > 0 => Texts(process, process.Topics.Select(topic => knowledge.GetTopic(topic.Topic).Name)),
        ProcessAspect.Priorities when process.Priorities.Count > 0 => Texts(process, process.Priorities),
        ProcessAspect.Region => Texts(process, [knowledge.GetRegion(process.Region).Name]),
        _ => new Cited(Phrase.Of("Short.NotGiven"), process.Evidence.Citations),
    };

    private static Cited Texts(Process process, IEnumerable<LocalText> texts) =>
        new(Phrase.Of("Short.Texts", ("texts", new Argument.Listed([.. texts]))), process.Evidence.Citations);

    /// <summary>True when the sources tell that of the process. A list of observers tells also which states are among them: none, where it has organisations alone.</summary>
    public static bool Holds(Process process, ProcessAspect aspect) => aspect switch
    {
        ProcessAspect.Members or ProcessAspect.MemberCount => process.FindRoster(Role.Member) is not null,
        ProcessAspect.Observers => process.FindRoster(Role.Observer) is not null,
        ProcessAspect.Interested => process.FindRoster(Role.Interested) is not null,
        ProcessAspect.Chair => process.Rosters.Any(roster => RosterSentences.IsChair(roster.Role)),
        ProcessAspect.ViceChair => process.FindRoster(Role.ViceChair) is not null,
        ProcessAspect.Secretariat => process.Secretariat is not null,
        ProcessAspect.Start => process.Start is not null,
        ProcessAspect.Topics => process.Topics.Count > 0,
        ProcessAspect.Priorities => process.Priorities.Count > 0 || process.Status is not null,
        ProcessAspect.Status => process.Status is not null,
        ProcessAspect.Aim => process.Aim is not null,
        _ => true,
    };

    private IEnumerable<AnswerBlock> Aspect(Process process, ProcessAspect aspect, AttributeQuestion question) => aspect switch
    {
        ProcessAspect.Members => Paragraph(_rosters.Members(process, countOnly: false)),
        ProcessAspect.MemberCount => Paragraph(_rosters.Members(process, countOnly: true)),
        ProcessAspect.Observers => Paragraph(_rosters.Observers(process, question.Filter)),
        ProcessAspect.Interested => Paragraph(_rosters.Interested(process)),
        ProcessAspect.Chair => Paragraph(_rosters.Chair(process)),
        ProcessAspect.ViceChair => Paragraph(_rosters.ViceChair(process)),
        ProcessAspect.Secretariat => Paragraph(SecretariatOf(process)),
        ProcessAspect.Start => Paragraph(StartOf(process)),
        ProcessAspect.Topics when question.Subjects.Count > 0 && process.Topics.Count > 0 => Verdict(process, question.Subjects),
        ProcessAspect.Topics => Topics(process, question.Item),
        ProcessAspect.Priorities => Priorities(process, question.Item),
        ProcessAspect.Status => Paragraph(Holds(process, aspect) ? StatusOf(process) : [Say("Status.None", process, process.Evidence)]),
        ProcessAspect.Region => Paragraph([Say("Region", process, process.Evidence, ("region", new Argument.Words(knowledge.GetRegion(process.Region).Name)))]),
        ProcessAspect.Aim => Aim(process),
        ProcessAspect.Name => Paragraph(Names(process)),
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };

    private Cited Introduction(Process process)
    {
        var region = new Argument.Words(knowledge.GetRegion(process.Region).Name);
        var name = FurtherName(process);
        var key = (process.Start is null ? "Overview.IntroWithoutYear" : "Overview.Intro") + (name is null ? ".Plain" : string.Empty);
        return Say(key, process, process.Evidence, ("name", new Argument.Words(name ?? process.Name)), ("year", Year(process.Start?.Year ?? 0)), ("region", region));
    }

    /// <returns>The full name without a short name that it begins with; null when they are the same.</returns>
    private static LocalText? FurtherName(Process process)
    {
        string Rest(Language language)
        {
            var (name, shortName) = (process.Name.In(language), process.ShortName.In(language));
            return name.StartsWith(shortName, StringComparison.OrdinalIgnoreCase) ? name[shortName.Length..].Trim(' ', '(', ')') : name;
        }

        return Languages.All.Any(language => Rest(language).Length == 0) ? null : new LocalText(Rest(Language.English), Rest(Language.French), Rest(Language.Spanish)) { Ours = process.Name.Ours };
    }

    private static IEnumerable<Cited> SecretariatOf(Process process)
    {
        yield return process.Secretariat is { } secretariat
            ? Say("Secretariat", process, secretariat.Evidence, ("text", new Argument.Words(secretariat.Text)))
            : Say("Secretariat.Missing", process, process.Evidence);
    }

    private static IEnumerable<Cited> StatusOf(Process process)
    {
        if (process.Status is { } status)
        {
            yield return Say("Status", process, status.Evidence, ("text", new Argument.Words(status.Text)));
        }
    }

    private static IEnumerable<Cited> StartOf(Process process)
    {
        if (process.Start is not { } start)
        {
            yield return Say("Start.None", process, process.Evidence);
            yield break;
        }

        yield return Say("Start", process, start.Evidence, ("year", Year(start.Year)));
        if (start.Note is { } note)
        {
            yield return Say("Start.Note", process, start.Evidence, ("note", new Argument.Words(note)));
        }
    }

    /// <summary>Yes or no for each subject; after a no, what it does discuss.</summary>
    private IEnumerable<AnswerBlock> Verdict(Process process, IReadOnlyList<string> subjects)
    {
        bool Has(string subject) => process.Topics.Any(topic => topic.Topic == subject);
        var sentences = subjects.Select(subject => Say(Has(subject) ? "Topics.Yes" : "Topics.No", process, process.Evidence, ("topic", new Argument.Name(knowledge.GetTopic(subject).Name))));
        return subjects.All(Has) ? Paragraph(sentences) : [.. Paragraph(sentences), .. Topics(process, 0)];
    }

    private IEnumerable<AnswerBlock> Topics(Process process, int item)
    {
        var names = process.Topics.Select(topic => topic.Text ?? knowledge.GetTopic(topic.Topic).Name).ToList();
        return names.Count == 0 ? Paragraph([Say("Topics.None", process, process.Evidence)])
            : List("Topics", process, names, item, numbered: false);
    }

    private static IEnumerable<AnswerBlock> Priorities(Process process, int item)
    {
        if (process.Priorities.Count > 0)
        {
            return List("Priorities", process, process.Priorities, item, numbered: true);
        }

        return Paragraph(process.Status is null ? [Say("Priorities.None", process, process.Evidence)] : StatusOf(process));
    }

    private static IEnumerable<AnswerBlock> List(string key, Process process, IReadOnlyList<LocalText> texts, int item, bool numbered)
    {
        var chosen = item == -1 ? texts.Count : item;
        var items = texts.Select((text, at) => new ListedItem(Phrase.Of("Item", ("text", new Argument.Words(text))), numbered ? at + 1 : null, [], []));
        if (chosen >= 1 && chosen <= texts.Count)
        {
            var one = Say(key + ".One", process, process.Evidence, ("number", new Argument.Number(chosen)), ("count", new Argument.Number(texts.Count)), ("text", new Argument.Words(texts[chosen - 1])));
            return Paragraph([one]);
        }

        return [new AnswerBlock.Listing(Say(key + ".List", process, process.Evidence, ("count", new Argument.Number(texts.Count))), [.. items])];
    }

    private static IEnumerable<AnswerBlock> Aim(Process process)
    {
        var sentences = process.Aim is { } aim
            ? [Say("Aim", process, process.Evidence, ("text", new Argument.Words(aim)))]
            : new List<Cited> { Say("Aim.None", process, process.Evidence) };
        sentences.AddRange(process.Notes.Select(note => Say("Note", process, note.Evidence, ("text", new Argument.Words(note.Text)))));
        return Paragraph(sentences);
    }

    private static IEnumerable<Cited> Names(Process process)
    {
        yield return Say("Name", process, process.Evidence, ("name", new Argument.Words(process.Name) { SaysWhetherOurs = true }));
        var others = new LocalNames(OtherNames(process, Language.English), OtherNames(process, Language.French), OtherNames(process, Language.Spanish));
        if (others.English.Count > 0)
        {
            yield return Say("Name.Others", process, process.Evidence, ("names", new Argument.NamesOf(others)));
        }
    }

    private static List<string> OtherNames(Process process, Language language) =>
    [
        .. process.Acronyms.In(language).Concat(process.Aliases.In(language))
            .Except([process.ShortName.In(language), process.Name.In(language)], StringComparer.OrdinalIgnoreCase),
    ];

    private static Argument.Number Year(int year) => new(year) { IsYear = true };

    private static IEnumerable<AnswerBlock> Paragraph(IEnumerable<Cited> sentences) => [new AnswerBlock.Paragraph([.. sentences])];

    private static Cited Say(string key, Process process, Evidence evidence, params ReadOnlySpan<(string Name, Argument Value)> more) =>
        new(Phrase.Of(key, [("process", Naming.Of(process)), ("asOf", new Argument.Date(evidence.AsOf)), .. more]), evidence.Citations);
}
