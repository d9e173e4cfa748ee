namespace ConsultBot.Core.Tests.Calendars.Internet;

/// <summary>An entry as another program read it: moments as they are written, texts unescaped.</summary>
internal sealed record ParsedEntry(
    string Uid, int Sequence, string Stamp, string Start, string End, string? Rule, string? Summary, string? Description, string? Location, string? Link, string Status, string Method, string Name);
