using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers that list the states and organisations which sit here and not there.</summary>
internal sealed class PartyListAnswers(KnowledgeBase knowledge)
{
    private readonly RosterSentences _rosters = new(knowledge);

    public Answer Answer(PartyListQuestion question)
    {
        var found = Candidates(question.Seats)
            .Where(party => Passes(party, question) && question.Seats.All(seat => Holds(party, seat)))
            .DistinctBy(party => (party.State ?? party.Organisation ?? party.Group!.English, party.Through)).ToList();
        var sentences = new List<Cited> { Say(question, found) };
        if (question.Region is not null)
        {
            sentences.Add(Cited.Plain(Phrase.Of("Parties.Regions")));
        }

        if (found.Count == 0 || question.IsClaim)
        {
            sentences.Insert(0, found.Count == 0 ? Verdict.OfNothing(question.IsClaim) : Verdict.Of(true));
        }

        var named = question.Seats.Select(seat => seat.Process).OfType<string>().Select(knowledge.GetProcess).ToList();
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences), .. found.Count == 0 ? Each(question, named) : []], [],
            [.. named.Take(2).Select(process => Suggestions.Ask(process, ProcessAspect.Members)), .. question.Seats[0].Process is null ? [Suggestions.Plain("Ask.Processes")] : Array.Empty<Choice>()]);
    }

    private Cited Say(PartyListQuestion question, List<Party> found)
    {
        var count = new Argument.Number(Math.Max(1, found.Count));
        var evidence = EvidenceOf(question.Seats);
        var kind = found.Exists(party => party.State is null) ? "Parties.Everyone"
            : question.Region is null ? (question.Filter == PartyFilter.Everyone && found.Count == 0 ? "Parties.Everyone" : "Parties.States")
            : question.OutsideRegion ? "Parties.StatesOutside" : "Parties.StatesOfRegion";
        var what = new Argument.Inner(Phrase.Of(found.Count == 0 ? kind + "None" : kind, ("count", count),
            ("region", question.Region is { } region ? new Argument.Words(knowledge.GetRegion(region).Name) : new Argument.Verbatim(string.Empty))));
        return new Cited(
            Phrase.Of(found.Count == 0 ? "Parties.None" : "Parties.List",
                ("what", what), ("seats", Naming.Series(question.Seats.Select(seat => Describe(seat, count)), sorted: false)),
                ("count", count), ("parties", List(found, question)), ("asOf", new Argument.Date(evidence[0].AsOf))),
            [.. evidence.SelectMany(item => item.Citations).Distinct()]);
    }

    /// <summary>Where nobody is a member of all, the members of each.</summary>
    private IEnumerable<AnswerBlock> Each(PartyListQuestion question, List<Process> named) =>
        question.Region is null && question.Seats.All(seat => seat is { Process: not null, Negated: false, Roles: [Role.Member] })
            ? named.Select(process => new AnswerBlock.Paragraph([.. _rosters.Members(process, countOnly: false)]))
            : [];

    /// <summary>Who can be listed: those in the first seat that is to be had; all states when none is.</summary>
    private IEnumerable<Party> Candidates(IReadOnlyList<Seat> seats)
    {
        if (seats.FirstOrDefault(seat => !seat.Negated) is { } first)
        {
            return Processes(first).SelectMany(process => Seated(process, first)).OrderBy(party => party.State is null);
        }

        return knowledge.States.Where(state => state.Kind == StateKind.State).Select(state => new Party(state.Id, null, null, null, null, null));
    }

    private bool Passes(Party party, PartyListQuestion question) =>
        (question.Filter != PartyFilter.States || party.State is not null)
        && (question.Filter != PartyFilter.Organisations || party.State is null)
        && (question.Region is null || (party.State is { } state && knowledge.LiesIn(party.Through ?? state, question.Region) != question.OutsideRegion));

    private bool Holds(Party party, Seat seat)
    {
        var processes = Processes(seat).Count(process => Seated(process, seat).Any(other => Identity(other) == Identity(party)));
        return processes >= (seat.Process is null ? seat.AtLeast : 1) != seat.Negated;
    }

    private IEnumerable<Process> Processes(Seat seat) => seat.Process is { } id ? [knowledge.GetProcess(id)] : knowledge.Processes;

    private static IEnumerable<Party> Seated(Process process, Seat seat) =>
        process.Rosters.Where(roster => seat.Roles.Count == 0 || seat.Roles.Contains(roster.Role)).SelectMany(roster => roster.Parties);

    /// <summary>A state that takes part through a territory counts as the territory: "France (New Caledonia)" in one list is "New Caledonia (France)" in another.</summary>
    private static string Identity(Party party) => party.Through ?? party.State ?? party.Organisation ?? party.Group!.English;

    /// <summary>In any role: those who are not members are shown with theirs.</summary>
    private Argument.Series List(List<Party> found, PartyListQuestion question)
    {
        if (question.Seats is not [{ Process: { } id, Roles.Count: 0, Negated: false }])
        {
            return _rosters.List(question.Seats.Any(seat => seat.Process is null) ? [.. found.Select(party => party with { Note = null, Place = null })] : found);
        }

        var process = knowledge.GetProcess(id);
        return Naming.Series(found.Select(party => WithRoles(party, process)), sorted: found.TrueForAll(party => party.State is not null));
    }

    private Argument WithRoles(Party party, Process process)
    {
        var name = Naming.Of(knowledge, party);
        var roles = process.Rosters.Where(roster => roster.Parties.Any(other => Identity(other) == Identity(party))).Select(roster => roster.Role).ToList();
        return roles is [Role.Member] ? name
            : new Argument.Inner(Phrase.Of("Party.WithNote", ("party", name), ("note", Naming.Roles(roles))));
    }

    private Argument.Inner Describe(Seat seat, Argument.Number count)
    {
        var suffix = seat.Negated ? ".Not" : string.Empty;
        if (seat.Process is null)
        {
            return new Argument.Inner(Phrase.Of((seat.Roles.Count == 0 ? "Seat.Somewhere" : "Seat.SomewhereAs") + suffix,
                ("roles", Naming.Roles(seat.Roles)), ("count", new Argument.Number(seat.AtLeast))));
        }

        var key = seat.Roles switch
        {
            [] => "Seat.Any",
            [Role.Member] => "Seat.Member",
            [Role.Observer] => "Seat.Observer",
            _ => "Seat.As",
        };
        return new Argument.Inner(Phrase.Of(key + suffix,
            ("process", Naming.Of(knowledge.GetProcess(seat.Process))), ("roles", Naming.Roles(seat.Roles)), ("count", count)));
    }

    private List<Evidence> EvidenceOf(IReadOnlyList<Seat> seats)
    {
        var named = seats.Where(seat => seat.Process is not null).Select(seat => (Process: knowledge.GetProcess(seat.Process!), seat.Roles))
            .SelectMany(seat => seat.Process.Rosters.Where(roster => seat.Roles.Count == 0 || seat.Roles.Contains(roster.Role)).Select(roster => roster.Evidence).DefaultIfEmpty(seat.Process.Evidence)).ToList();
        return named.Count > 0 ? named : [knowledge.MatrixEvidence];
    }
}
