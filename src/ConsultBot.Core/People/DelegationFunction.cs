namespace ConsultBot.Core.People;

/// <summary>In what function a person attends.</summary>
public enum DelegationFunction
{
    Head,
    Alternate,
    Adviser,
    Observer,
    Secretariat,
    Speaker,
}
