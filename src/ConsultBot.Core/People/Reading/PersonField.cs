namespace ConsultBot.Core.People.Reading;

/// <summary>What a person may correct; delegation and role are the organizers' to change.</summary>
public enum PersonField
{
    Name,
    Zone,
    Language,
    Function,
    Delegation,
    Role,
}
