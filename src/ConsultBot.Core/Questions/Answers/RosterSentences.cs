using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Who takes part in a process, in sentences.</summary>
internal sealed class RosterSentences(KnowledgeBase knowledge)
{
    /// <summary>The roles that all mean "chairs it".</summary>
    public static bool IsChair(Role role) => role is Role.Chair or Role.CoChair or Role.PresidencyProTempore;

    public IEnumerable<Cited> Members(Process process, bool countOnly)
    {
        if (process.FindRoster(Role.Member) is not { } members)
        {
            yield return Missing("Members.None", process, process.Evidence);
            yield break;
        }

        yield return Count(process, members, countOnly ? "Members.Count" : "Members.List");
        if (process.FindRoster(Role.Interested) is { } interested)
        {
            yield return Count(process, interested, countOnly ? "Interested.Count" : "Interested.Also");
        }

        if (members.Note is { } note)
        {
            yield return new Cited(Phrase.Of("Note", ("text", new Argument.Words(note))), members.Evidence.Citations);
        }
    }

    public IEnumerable<Cited> Interested(Process process)
    {
        yield return process.FindRoster(Role.Interested) is { } interested
            ? Count(process, interested, "Interested.List")
            : Missing("Interested.None", process, process.Evidence);
    }

    public IEnumerable<Cited> Observers(Process process, PartyFilter filter)
    {
        if (process.FindRoster(Role.Observer) is not { } observers)
        {
            yield return Missing("Observers.None", process, process.Evidence);
            yield break;
        }

        var shown = observers.Parties.Where(party => Passes(party, filter)).ToList();
        var key = filter switch
        {
            PartyFilter.States => shown.Count == 0 ? "Observers.NoStates" : "Observers.States",
            PartyFilter.Organisations => "Observers.Organisations",
            _ => "Observers.List",
        };
        yield return new Cited(
            Phrase.Of(key, Common(process, observers.Evidence, ("parties", List(shown)), ("count", new Argument.Number(shown.Count)))),
            observers.Evidence.Citations);
        foreach (var sentence in Additions(process, observers, filter))
        {
            yield return sentence;
        }
    }

    public IEnumerable<Cited> Chair(Process process)
    {
        var chairs = process.Rosters.Where(roster => IsChair(roster.Role)).ToList();
        if (chairs.Count == 0)
        {
            yield return Missing("Chair.None", process, process.Evidence);
        }

        foreach (var roster in chairs)
        {
            yield return new Cited(
                Phrase.Of("Chair." + roster.Role, Common(process, roster.Evidence, ("parties", List(roster.Parties)), ("count", new Argument.Number(roster.Parties.Count)))),
                roster.Evidence.Citations);
            if (roster.Note is { } note)
            {
                yield return new Cited(Phrase.Of("Note", ("text", new Argument.Words(note))), roster.Evidence.Citations);
            }
        }
    }

    public IEnumerable<Cited> ViceChair(Process process)
    {
        yield return process.FindRoster(Role.ViceChair) is { } roster
            ? new Cited(Phrase.Of("ViceChair", Common(process, roster.Evidence, ("parties", List(roster.Parties)))), roster.Evidence.Citations)
            : Missing("ViceChair.None", process, process.Evidence);
    }

    /// <summary>States in alphabetical order of the reader's language; organisations and groups as the source has them, after the states.</summary>
    public Argument.Series List(IReadOnlyList<Party> parties)
    {
        var states = parties.Where(party => party.State is not null).Select(party => Naming.Of(knowledge, party)).ToList();
        var others = parties.Where(party => party.State is null).Select(party => Naming.Of(knowledge, party)).ToList();
        return others.Count == 0 ? Naming.Series(states, sorted: true)
            : states.Count == 0 ? Naming.Series(others, sorted: false)
            : Naming.Series([Naming.Series(states, sorted: true), .. others], sorted: false);
    }

    private static bool Passes(Party party, PartyFilter filter) => filter switch
    {
        PartyFilter.States => party.State is not null,
        PartyFilter.Organisations => party.State is null,
        _ => true,
    };

    private IEnumerable<Cited> Additions(Process process, Roster observers, PartyFilter filter)
    {
        if (filter != PartyFilter.States && process.FindRoster(Role.Participant) is { } participants)
        {
            yield return new Cited(
                Phrase.Of("Participants", Common(process, participants.Evidence, ("parties", List(participants.Parties)))),
                participants.Evidence.Citations);
        }

        if (observers.Note is { } note)
        {
            yield return new Cited(Phrase.Of("Note", ("text", new Argument.Words(note))), observers.Evidence.Citations);
        }
    }

    /// <summary>"12 members", for comparisons.</summary>
    public Cited InShort(Roster roster)
    {
        var besides = Besides(roster);
        var phrase = Phrase.Of(
            besides.Count == 0 ? "Short.Members" : "Short.Members.Besides",
            ("count", new Argument.Number(CountOf(roster))), ("besides", Naming.Series(besides, sorted: true)));
        return new Cited(phrase, roster.Evidence.Citations);
    }

    private static int CountOf(Roster roster) => roster.PrintedTotal ?? roster.Parties.Count;

    private List<Argument> Besides(Roster roster) => [.. roster.Besides.Select(id => Naming.Of(knowledge.GetState(id)))];

    private Cited Count(Process process, Roster roster, string key)
    {
        var besides = Besides(roster);
        var count = CountOf(roster);
        var phrase = Phrase.Of(
            besides.Count == 0 ? key : key + ".Besides",
            Common(process, roster.Evidence, ("count", new Argument.Number(count)), ("parties", List(roster.Parties)), ("besides", Naming.Series(besides, sorted: true))));
        return new Cited(phrase, roster.Evidence.Citations);
    }

    private static Cited Missing(string key, Process process, Evidence evidence) =>
        new(Phrase.Of(key, Common(process, evidence)), evidence.Citations);

    private static (string Name, Argument Value)[] Common(Process process, Evidence evidence, params (string Name, Argument Value)[] more) =>
        [("process", Naming.Of(process)), ("asOf", new Argument.Date(evidence.AsOf)), .. more];
}
