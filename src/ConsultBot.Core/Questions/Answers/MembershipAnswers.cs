using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers on who takes part where.</summary>
internal sealed class MembershipAnswers(KnowledgeBase knowledge)
{
    public Answer Membership(MembershipQuestion question)
    {
        var sentences = new List<Cited>();
        foreach (var process in question.Processes.Select(knowledge.GetProcess))
        {
            sentences.AddRange(question.Parties.Select(party => Verdict(process, party, question)));
            sentences.AddRange(question.WantsRole && process.Secretariat is { } secretariat && question.Parties.Any(party => secretariat.Parties.Any(behind => Is(behind, party)))
                ? [new Cited(Phrase.Of("Secretariat", ("process", Naming.Of(process)), ("text", new Argument.Words(secretariat.Text)), ("asOf", new Argument.Date(secretariat.Evidence.AsOf))), secretariat.Evidence.Citations)]
                : []);
        }

        var first = knowledge.GetProcess(question.Processes[0]);
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences)], [], Suggestions.About(first, [ProcessAspect.Chair]));
    }

    public (Answer Answer, IReadOnlyList<string> Listed) Participation(ParticipationQuestion question)
    {
        var matches = knowledge.Processes
            .Where(process => !question.MatrixOnly || process.Number is not null)
            .Select(process => (Process: process, Rosters: Rosters(process, question.Party, question.Roles)))
            .Where(match => match.Rosters.Count > 0).ToList();
        if (matches.Count == 0)
        {
            return (Nowhere(question), []);
        }

        var name = Naming.Of(knowledge, question.Party);
        var key = question.Roles.Count == 0 ? "Participation.List" : question.Roles.Any(RosterSentences.IsChair) ? "Participation.Chairing" : "Participation.InRole";
        var lead = Phrase.Of(key,
            ("party", name), ("count", new Argument.Number(matches.Count)),
            ("roles", Naming.Roles(question.Roles)), ("asOf", new Argument.Date(matches[0].Process.Evidence.AsOf)));
        var items = matches.Select(match => Item(match.Process, match.Rosters));
        var listing = new AnswerBlock.Listing(Cited.Plain(lead), [.. items]);
        return (new Answer(AnswerKind.Answered, [listing], [], Follow(matches[0].Process)), [.. matches.Select(match => match.Process.Id)]);
    }

    /// <summary>Rosters of a process that hold a party in one of the roles (none given: any).</summary>
    public static IReadOnlyList<Roster> Rosters(Process process, PartyRef party, IReadOnlyList<Role> roles) =>
    [
        .. process.Rosters.Where(roster => (roles.Count == 0 || roles.Contains(roster.Role)) && roster.Parties.Any(member => Is(member, party))),
    ];

    private static bool Is(Party member, PartyRef party) =>
        party.IsState ? member.State == party.Id || member.Through == party.Id : member.Organisation == party.Id;

    private static Choice[] Follow(Process process) => [Suggestions.Overview(process), Suggestions.Ask(process, ProcessAspect.Members)];

    private Cited Verdict(Process process, PartyRef party, MembershipQuestion question)
    {
        var asked = question.Role;
        var all = Rosters(process, party, []);
        var roles = Naming.Roles(all.Select(roster => roster.Role));
        var wanted = asked is null ? all : [.. all.Where(roster => Matches(roster.Role, asked.Value))];
        var key = wanted.Count > 0 ? (question.WantsRole ? "Membership.Role" : "Membership.Yes") : all.Count > 0 ? "Membership.OtherRole" : asked is null or Role.Member ? "Membership.No" : "Membership.NotInRole";
        var evidence = all.Count > 0 ? all[0].Evidence : (process.FindRoster(Role.Member)?.Evidence ?? process.Evidence);
        var listed = all.SelectMany(roster => roster.Parties).FirstOrDefault(member => Is(member, party));
        var through = listed?.Through;
        party = through == party.Id ? new PartyRef(true, listed!.State!) : party;
        return new Cited(
            Phrase.Of(through is null || key == "Membership.No" ? key : key + ".Through",
                ("party", Naming.Of(knowledge, party)), ("process", Naming.Of(process)), ("roles", roles),
                ("asked", Naming.Roles(asked is null ? [] : [asked.Value])), ("asOf", new Argument.Date(evidence.AsOf)),
                ("through", through is null ? new Argument.Verbatim(string.Empty) : Naming.Of(knowledge.GetState(through)))),
            evidence.Citations);
    }

    private static bool Matches(Role role, Role asked) =>
        role == asked || (asked == Role.Chair && RosterSentences.IsChair(role));

    private static ListedItem Item(Process process, IReadOnlyList<Roster> rosters) => new(
        Phrase.Of("Participation.Item", ("process", new Argument.Name(process.ShortName)), ("roles", Naming.Roles(rosters.Select(roster => roster.Role)))),
        null, [], [.. rosters.SelectMany(roster => roster.Evidence.Citations).Distinct()]);

    /// <summary>The honest no: the lists that were looked through, and what they cover.</summary>
    private Answer Nowhere(ParticipationQuestion question)
    {
        var matrix = knowledge.Processes.Where(process => process.Number is not null).ToList();
        var key = question.Roles.Count == 0 ? "Participation.None" : question.Roles.Any(RosterSentences.IsChair) ? "Participation.NoneChairing" : "Participation.NoneInRole";
        var evidence = knowledge.MatrixEvidence;
        var sentences = new List<Cited>
        {
            new(Phrase.Of(key,
                ("party", Naming.Of(knowledge, question.Party)), ("count", new Argument.Number(matrix.Count)),
                ("roles", Naming.Roles(question.Roles)), ("asOf", new Argument.Date(evidence.AsOf))), evidence.Citations),
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
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences), listing], [], [Suggestions.Plain("Ask.Processes")]);
    }

    private Cited? Elsewhere(PartyRef party)
    {
        var others = knowledge.Processes.Where(process => Rosters(process, party, []).Count > 0).ToList();
        return others.Count == 0 ? null
            : new Cited(
                Phrase.Of("Participation.Elsewhere",
                    ("party", Naming.Of(knowledge, party)),
                    ("processes", Naming.Series(others.Select(process => (Argument)new Argument.Name(process.ShortName)), sorted: false))),
                [.. others.SelectMany(process => process.Evidence.Citations).Distinct()]);
    }
}
