using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers in which processes somebody takes part, and as what.</summary>
internal sealed class ParticipationAnswers(KnowledgeBase knowledge)
{
    private readonly RelatedStates _related = new(knowledge);

    public (Answer Answer, IReadOnlyList<string> Listed) Answer(ParticipationQuestion question)
    {
        var matches = Matches(question);
        if (matches.Count == 0)
        {
            return question is { Besides.Count: > 0, Roles.Count: > 0 } ? Answer(question with { Roles = [] }) : UnderOtherNames(question) ?? (Nowhere(question), []);
        }

        var name = Naming.Of(knowledge, question.Party);
        var key = question.Besides.Count > 0 ? "Participation.Besides" : question.Roles.Count == 0 ? "Participation.List" : question.Roles.Any(RosterSentences.IsChair) ? "Participation.Chairing" : "Participation.InRole";
        var lead = Phrase.Of(key,
            ("party", name), ("count", new Argument.Number(matches.Count)),
            ("roles", Naming.Roles(question.Roles)), ("besides", Besides(question)), ("asOf", new Argument.Date(matches[0].Evidence.AsOf)));
        List<AnswerBlock> blocks = [new AnswerBlock.Listing(Cited.Plain(lead), [.. matches.Select(process => Item(process, question))])];
        if (question is { Party.IsState: true, Roles.Count: 0 } && Territories(question) is { } territories)
        {
            blocks.Add(new AnswerBlock.Paragraph([territories]));
        }

        var answer = new Answer(AnswerKind.Answered, blocks, [], Follow(matches[0]));
        return (question.Claimed is { } claimed ? answer.WithVerdict(ConditionSentences.Fits(matches.Count, claimed.Relation, claimed.Number)) : answer, [.. matches.Select(process => process.Id)]);
    }

    /// <summary>Where each of two takes part, after yes or no if it was asked who is in more.</summary>
    public Answer Counts(ParticipationCountQuestion question)
    {
        var told = new[] { question.First, question.Second }.Select(party => Answer(new ParticipationQuestion(party, [], WantsCount: false, MatrixOnly: false))).ToList();
        var answer = told[0].Answer with { Blocks = [.. told.SelectMany(one => one.Answer.Blocks)], Suggestions = [.. told.SelectMany(one => one.Answer.Suggestions.Take(1)).Distinct()] };
        var difference = told[0].Listed.Count - told[1].Listed.Count;
        return question.IsClaim ? answer.WithVerdict(question.IsFewer ? difference < 0 : difference > 0) : answer;
    }

    /// <summary>Processes that list it in one of the roles; an organisation that is asked for in any role also those whose secretariat it is or supports.</summary>
    private List<Process> Matches(ParticipationQuestion question) =>
    [
        .. knowledge.Processes.Where(process => (!question.MatrixOnly || process.Number is not null) && !question.Besides.Contains(process.Id)
            && (MembershipAnswers.Rosters(process, question.Party, question.Roles).Count > 0 || (CountsSecretariats(question) && FindSecretarial(process, question.Party) is not null))),
    ];

    private static bool CountsSecretariats(ParticipationQuestion question) => question.Roles.Count == 0 || question.WithSecretariat;

    private Argument.Series Besides(ParticipationQuestion question) =>
        Naming.Series(question.Besides.Select(id => (Argument)new Argument.Name(knowledge.GetProcess(id).ShortName)), sorted: false);

    /// <summary>Serbia, when the lists have Serbia and Montenegro; Czechoslovakia, when they have Czechia and Slovakia.</summary>
    private (Answer Answer, IReadOnlyList<string> Listed)? UnderOtherNames(ParticipationQuestion question) =>
        !question.Party.IsState ? null
        : Listed(question, _related.Former(question.Party.Id)) is [var (former, found), ..]
            ? (UnderOtherNames(Lead("Participation.Former", question, former, found), found, found.Select(process => Item(process, question with { Party = new PartyRef(true, former.Id) }))), [.. found.Select(process => process.Id)])
        : Listed(question, _related.Successors(question.Party.Id)) is [var (first, _), ..] successors && InOrder(successors) is var all
            ? (UnderOtherNames(Lead("Participation.Successors", question, first, all), all, successors.Select(Successor)), [.. all.Select(process => process.Id)])
        : null;

    private List<(State State, List<Process> Found)> Listed(ParticipationQuestion question, IEnumerable<State> others) =>
        [.. others.Select(other => (other, Matches(question with { Party = new PartyRef(true, other.Id) }))).Where(other => other.Item2.Count > 0)];

    private List<Process> InOrder(List<(State State, List<Process> Found)> listed) => [.. knowledge.Processes.Where(process => listed.Exists(one => one.Found.Contains(process)))];

    private static Answer UnderOtherNames(Phrase lead, List<Process> found, IEnumerable<ListedItem> items) =>
        new(AnswerKind.Answered, [new AnswerBlock.Listing(Cited.Plain(lead), [.. items])], [], Follow(found[0]));

    private Phrase Lead(string key, ParticipationQuestion question, State other, List<Process> found) => Phrase.Of(key,
        ("party", Naming.Of(knowledge, question.Party)), ("other", Naming.Of(other)), ("count", new Argument.Number(found.Count)), ("asOf", new Argument.Date(found[0].Evidence.AsOf)));

    private static ListedItem Successor((State State, List<Process> Found) listed) => new(
        Phrase.Of("Participation.Successor", ("state", new Argument.Name(listed.State.Name)), ("processes", Naming.Series(listed.Found.Select(process => (Argument)new Argument.Name(process.ShortName)), sorted: false))),
        null, [], [.. listed.Found.SelectMany(process => process.Evidence.Citations).Distinct()]);

    /// <summary>What belongs to it and stands in the lists under its own name.</summary>
    private Cited? Territories(ParticipationQuestion question)
    {
        var territories = _related.Territories(question.Party.Id);
        var listing = knowledge.Processes.Where(process => (!question.MatrixOnly || process.Number is not null) && territories.Any(state => RelatedStates.IsListed(process, state))).ToList();
        var items = listing.Select(process => (Argument)new Argument.Inner(Phrase.Of("Participation.Territories.Item",
            ("process", Naming.Of(process)), ("territories", Naming.Series(territories.Where(state => RelatedStates.IsListed(process, state)).Select(Naming.Of), sorted: true)))));
        return listing.Count == 0 ? null
            : new Cited(Phrase.Of("Participation.Territories", ("items", Naming.Series(items, sorted: false))), [.. listing.SelectMany(process => process.Evidence.Citations).Distinct()]);
    }

    /// <returns>What it does for the secretariat, as a phrase, with the evidence; null for nothing.</returns>
    private static (Argument Work, Evidence Evidence)? FindSecretarial(Process process, PartyRef party) =>
        party.IsState || process.Secretariat is not { } secretariat || !secretariat.Parties.Any(behind => MembershipAnswers.Is(behind, party)) ? null
        : (new Argument.Inner(Phrase.Of(secretariat.IsRunBy(party.Id) ? "Role.Secretariat" : "Role.Secretariat.Support")), secretariat.Evidence);

    private static IReadOnlyList<Choice> Follow(Process process) => [Suggestions.Overview(process), Suggestions.Ask(process, ProcessAspect.Members)];

    private static ListedItem Item(Process process, ParticipationQuestion question)
    {
        var rosters = MembershipAnswers.Rosters(process, question.Party, question.Roles);
        var (roles, evidence) = (Naming.Roles(rosters.Select(roster => roster.Role)).Items.ToList(), rosters.Select(roster => roster.Evidence).ToList());
        if (CountsSecretariats(question) && FindSecretarial(process, question.Party) is var (work, secretarial))
        {
            roles.Add(work);
            evidence.Add(secretarial);
        }

        return new ListedItem(
            Phrase.Of("Participation.Item", ("process", new Argument.Name(process.ShortName)), ("roles", Naming.Series(roles, sorted: false))),
            null, [], [.. evidence.SelectMany(one => one.Citations).Distinct()]);
    }

    /// <summary>The honest no: the lists that were looked through, and what they cover.</summary>
    private Answer Nowhere(ParticipationQuestion question)
    {
        var matrix = knowledge.Processes.Where(process => process.Number is not null).ToList();
        var key = question.Besides.Count > 0 ? "Participation.NoneBesides" : question.Roles.Count == 0 ? "Participation.None" : question.Roles.Any(RosterSentences.IsChair) ? "Participation.NoneChairing" : "Participation.NoneInRole";
        var evidence = knowledge.MatrixEvidence;
        var sentences = new List<Cited>
        {
            Verdict.OfNothing(question.Claimed is not null),
            new(Phrase.Of(key,
                ("party", Naming.Of(knowledge, question.Party)), ("count", new Argument.Number(matrix.Count)),
                ("roles", Naming.Roles(question.Roles)), ("besides", Besides(question)), ("asOf", new Argument.Date(evidence.AsOf))), evidence.Citations),
        };
        if (question.Roles.Count > 0 && Elsewhere(question.Party) is { } elsewhere)
        {
            sentences.Add(elsewhere);
        }

        var items = knowledge.Regions.Select(region => (Region: region, Listed: matrix.Where(process => process.Region == region.Id).ToList()))
            .Where(group => group.Listed.Count > 0)
            .Select(group => new ListedItem(
                Phrase.Of("Participation.Region", ("region", new Argument.Words(group.Region.Name)),
                    ("processes", Naming.Series(group.Listed.Select(process => (Argument)new Argument.Name(process.ShortName)), sorted: false))),
                null, [], []));
        var listing = new AnswerBlock.Listing(new Cited(Phrase.Of("Participation.WhatIsListed", ("count", new Argument.Number(matrix.Count))), evidence.Citations), [.. items]);
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences), listing], [], [Suggestions.Plain("Ask.Processes"), Suggestions.Plain("Ask.Headings")]);
    }

    private Cited? Elsewhere(PartyRef party)
    {
        var others = knowledge.Processes.Where(process => MembershipAnswers.Rosters(process, party, []).Count > 0).ToList();
        return others.Count == 0 ? null
            : new Cited(
                Phrase.Of("Participation.Elsewhere",
                    ("party", Naming.Of(knowledge, party)),
                    ("processes", Naming.Series(others.Select(process => (Argument)new Argument.Name(process.ShortName)), sorted: false))),
                [.. others.SelectMany(process => process.Evidence.Citations).Distinct()]);
    }
}
