namespace ConsultBot.Core.People;

public enum DelegationKind
{
    /// <summary>A state of the knowledge base.</summary>
    State,

    /// <summary>An organisation of the knowledge base.</summary>
    Organisation,

    /// <summary>Anyone else, under the name that was given.</summary>
    Other,
}
