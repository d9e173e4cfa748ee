using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>An official document of a version, without its text.</summary>
/// <param name="Id">The id that it is removed and replaced by.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">When it was issued.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Audience">Who may be shown it.</param>
/// <param name="Binding">Whether the operator states that it binds; null when nothing was stated.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Bytes">Size of its file.</param>
/// <param name="Hash">SHA-256 of its file, in lower-case hexadecimal digits.</param>
/// <param name="AddedBy">Who added it, as they said.</param>
/// <param name="AddedAt">When it was added, or replaced last.</param>
public sealed record KeptDocument(
    string Id,
    string Title,
    PartialDate Date,
    Language Language,
    Audience Audience,
    bool? Binding,
    int Passages,
    long Bytes,
    string Hash,
    string AddedBy,
    Instant AddedAt);
