namespace ConsultBot.Core.People;

/// <summary>Something that is held of a person.</summary>
/// <param name="Kind">What it is, in one English word as exports have it, such as "registration".</param>
/// <param name="Values">Its parts by name, in plain text.</param>
public sealed record PersonalRecord(string Kind, IReadOnlyDictionary<string, string> Values);
