using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers whether somebody takes part in a process that is named, and as what.</summary>
internal sealed class MembershipAnswers(KnowledgeBase knowledge)
{
    private readonly RelatedStates _related = new(knowledge);

    public Answer Membership(MembershipQuestion question)
    {
        var sentences = new List<Cited>();
        foreach (var process in question.Processes.Select(knowledge.GetProcess))
        {
            sentences.AddRange(question.Parties.Select(party => Standing(process, party, question)));
            sentences.AddRange(question.WantsRole && process.Secretariat is { } secretariat && question.Parties.Any(party => secretariat.Parties.Any(behind => Is(behind, party)))
                ? [new Cited(Phrase.Of("Secretariat", ("process", Naming.Of(process)), ("text", new Argument.Words(secretariat.Text)), ("asOf", new Argument.Date(secretariat.Evidence.AsOf))), secretariat.Evidence.Citations)]
                : []);
        }

        var first = knowledge.GetProcess(question.Processes[0]);
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences)], [], Suggestions.About(first, [ProcessAspect.Chair]));
    }

    /// <summary>Rosters of a process that hold a party in one of the roles (none given: any).</summary>
    public static IReadOnlyList<Roster> Rosters(Process process, PartyRef party, IReadOnlyList<Role> roles) =>
    [
        .. process.Rosters.Where(roster => (roles.Count == 0 || roles.Contains(roster.Role)) && roster.Parties.Any(member => Is(member, party))),
    ];

    public static bool Is(Party member, PartyRef party) =>
        party.IsState ? member.State == party.Id || member.Through == party.Id : member.Organisation == party.Id;

    private Cited Standing(Process process, PartyRef party, MembershipQuestion question)
    {
        var asked = question.Role;
        var all = Rosters(process, party, []);
        var roles = Naming.Roles(all.Select(roster => roster.Role));
        var wanted = asked is null ? all : [.. all.Where(roster => Matches(roster.Role, asked.Value))];
        var key = wanted.Count > 0 ? (question.WantsRole ? "Membership.Role" : "Membership.Yes") : all.Count > 0 ? "Membership.OtherRole" : asked is null or Role.Member ? "Membership.No" : "Membership.NotInRole";
        var evidence = all.Count > 0 ? all[0].Evidence : (process.FindRoster(Role.Member)?.Evidence ?? process.Evidence);
        var listed = all.SelectMany(roster => roster.Parties).FirstOrDefault(member => Is(member, party));
        if (all.Count == 0 && party.IsState && _related.FindListed(process, party.Id) is var (relation, others))
        {
            return UnderOtherName(process, party, relation, others);
        }

        var through = listed?.Through;
        party = through == party.Id ? new PartyRef(true, listed!.State!) : party;
        return new Cited(
            Phrase.Of(through is null || key == "Membership.No" ? key : key + ".Through",
                ("party", Naming.Of(knowledge, party)), ("process", Naming.Of(process)), ("roles", roles),
                ("asked", Naming.Roles(asked is null ? [] : [asked.Value])), ("asOf", new Argument.Date(evidence.AsOf)),
                ("through", through is null ? new Argument.Verbatim(string.Empty) : Naming.Of(knowledge.GetState(through)))),
            evidence.Citations);
    }

    private Cited UnderOtherName(Process process, PartyRef party, string relation, IReadOnlyList<State> others)
    {
        var rosters = others.SelectMany(other => Rosters(process, new PartyRef(true, other.Id), [])).Distinct().ToList();
        return new Cited(
            Phrase.Of("Membership." + relation,
                ("party", Naming.Of(knowledge, party)), ("process", Naming.Of(process)), ("others", Naming.Series(others.Select(Naming.Of), sorted: true)),
                ("roles", Naming.Roles(rosters.Select(roster => roster.Role))), ("count", new Argument.Number(others.Count)), ("asOf", new Argument.Date(rosters[0].Evidence.AsOf))),
            [.. rosters.SelectMany(roster => roster.Evidence.Citations).Distinct()]);
    }

    private static bool Matches(Role role, Role asked) =>
        role == asked || (asked == Role.Chair && RosterSentences.IsChair(role));
}
