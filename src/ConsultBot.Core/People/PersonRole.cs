namespace ConsultBot.Core.People;

/// <summary>What a person may do. Each role may do what the ones before it may.</summary>
public enum PersonRole
{
    Delegate,

    /// <summary>Plans workshops, sends reminders, reads lists, answers questions that were passed on.</summary>
    Organizer,

    /// <summary>Names organizers and admins, and erases.</summary>
    Admin,
}
