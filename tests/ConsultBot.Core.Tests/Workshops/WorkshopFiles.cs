using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops;

/// <summary>The shipped files that workshops are read with.</summary>
internal static class WorkshopFiles
{
    public static HostBook Hosts { get; } = HostBook.Read(File.ReadAllBytes(Path.Combine(Root(AppContext.BaseDirectory), "deploy", "calendars", "hosts.json")));

    public static WorkshopRequestReader Reader(string language) => new(
        WorkshopPhraseBook.Read(File.ReadAllBytes(Path.Combine(Root(AppContext.BaseDirectory), "dialogs", "phrases", "workshops", $"{language}.json"))), DateTimeZoneProviders.Tzdb);

    public static byte[] Knowledge(string file) => File.ReadAllBytes(Path.Combine(Root(AppContext.BaseDirectory), "deploy", "knowledge", file));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : Root(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));
}
