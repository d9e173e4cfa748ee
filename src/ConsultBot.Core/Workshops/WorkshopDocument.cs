using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>A paper of a workshop.</summary>
/// <param name="Id">Unique in its workshop.</param>
/// <param name="Title">At most 300 characters.</param>
/// <param name="Language">BCP 47 code of the language it is in.</param>
/// <param name="Due">The day it is expected by, or null.</param>
/// <param name="Link">An absolute https address, or null while there is none.</param>
/// <param name="Status">How far it is.</param>
public sealed record WorkshopDocument(string Id, string Title, string Language, LocalDate? Due, Uri? Link, DocumentStatus Status)
{
    /// <summary>Due before today, and not here.</summary>
    public bool IsOverdue(LocalDate today) => Status == DocumentStatus.Expected && Due < today;
}
