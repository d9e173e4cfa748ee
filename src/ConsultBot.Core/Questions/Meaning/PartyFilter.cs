namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Which parties of a list are wanted.</summary>
public enum PartyFilter
{
    Everyone,
    States,
    Organisations,
}
