namespace ConsultBot.Core.Knowledge;

/// <summary>What an entry of the list of states is.</summary>
public enum StateKind
{
    State,
    Territory,
    Former,
}
