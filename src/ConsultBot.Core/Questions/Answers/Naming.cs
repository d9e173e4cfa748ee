using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>The names of things as arguments of sentences.</summary>
internal static class Naming
{
    public static Argument.Name Of(Process process) => new Argument.Name(process.ShortName, process.InSentence);

    public static Argument.Name Of(State state) => new Argument.Name(state.Name, state.InSentence);

    public static Argument Of(KnowledgeBase knowledge, PartyRef party) =>
        party.IsState ? Of(knowledge.GetState(party.Id)) : Of(knowledge.GetOrganisation(party.Id));

    /// <summary>An organisation by its acronym where it has one; its full name is a question away.</summary>
    public static Argument.Name Of(Organisation organisation) => new Argument.Name(Acronym(organisation) ?? organisation.Name, organisation.InSentence);

    /// <summary>A party as a list shows it, with what the source adds in brackets.</summary>
    public static Argument Of(KnowledgeBase knowledge, Party party)
    {
        var name = party switch
        {
            { State: { } state } => Of(knowledge.GetState(state)),
            { Organisation: { } organisation } => Of(knowledge.GetOrganisation(organisation)),
            { Group: { } group } => new Argument.Name(group),
            _ => throw new ArgumentException("A party is a state, an organisation or a group.", nameof(party)),
        };

        Argument? addition = party.Through is { } through ? Of(knowledge.GetState(through))
            : party.Place is { } place ? new Argument.Words(place)
            : party.Note is { } note && !name.Text.English.Contains('(', StringComparison.Ordinal) ? new Argument.Words(note)
            : null;
        return addition is null ? name : new Argument.Inner(Phrase.Of("Party.WithNote", ("party", name), ("note", addition)));
    }

    public static Argument.Series Roles(IEnumerable<Role> roles)
    {
        // Who chairs does so in one of three ways; "chair" stands for all of them.
        var named = roles.Distinct().ToList();
        if (named.Contains(Role.Chair) && named.Contains(Role.CoChair))
        {
            named.RemoveAll(role => role is Role.CoChair or Role.PresidencyProTempore);
        }

        return Series(named.Select(role => (Argument)new Argument.Inner(Phrase.Of("Role." + role))), sorted: false);
    }

    public static Argument.Series Series(IEnumerable<Argument> items, bool sorted) => new([.. items], sorted);

    private static LocalText? Acronym(Organisation organisation)
    {
        var english = organisation.Acronyms.English.FirstOrDefault();
        return english is null ? null
            : new LocalText(english, organisation.Acronyms.French.FirstOrDefault(), organisation.Acronyms.Spanish.FirstOrDefault());
    }
}
