using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.People;

/// <summary>People and their delegations as arguments of sentences.</summary>
/// <param name="knowledge">Gives the knowledge in use, which names states and organisations.</param>
public sealed class PersonTexts(Func<KnowledgeBase> knowledge)
{
    /// <summary>The delegation's name in the reader's language; one that the knowledge does not have as it was given.</summary>
    public Argument Of(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return delegation.Kind switch
        {
            DelegationKind.State when knowledge().States.FirstOrDefault(state => state.Id == delegation.Id) is { } state => new Argument.Name(state.Name, state.InSentence),
            DelegationKind.Organisation when knowledge().Organisations.FirstOrDefault(known => known.Id == delegation.Id) is { } organisation => new Argument.Name(organisation.Name),
            _ => new Argument.Verbatim(delegation.Id),
        };
    }

    /// <summary>"Ama Mensah, head of delegation, Ghana".</summary>
    public Phrase Describe(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Phrase.Of("Person.Line", ("name", new Argument.Verbatim(person.Name)), ("function", Function(person.Function)), ("delegation", Of(person.Delegation)));
    }

    /// <summary>"head of delegation", inside a sentence.</summary>
    public static Argument Function(DelegationFunction function) => new Argument.Inner(Phrase.Of("Function." + function));

    /// <summary>"organizer", inside a sentence.</summary>
    public static Argument Role(PersonRole role) => new Argument.Inner(Phrase.Of("Role." + role));

    /// <summary>The language's name in the reader's language, inside a sentence.</summary>
    public static Argument Language(Language language) => new Argument.Inner(Phrase.Of("LanguageName." + language));
}
