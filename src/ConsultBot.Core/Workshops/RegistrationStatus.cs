namespace ConsultBot.Core.Workshops;

public enum RegistrationStatus
{
    /// <summary>Has a seat.</summary>
    Registered,

    /// <summary>Gets the next seat that is free, in order of arrival.</summary>
    Waiting,
    Withdrawn,

    /// <summary>Was invited or named and said no.</summary>
    Declined,
}
