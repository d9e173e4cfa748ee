using ConsultBot.Browser.Tests.Hosting;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>The pinned version of Microsoft 365 Agents Playground.</summary>
internal static class PlaygroundPackage
{
    private static readonly NpmPackage Package = new("playground-npm");

    /// <returns>The script that Node runs.</returns>
    public static Task<string> GetAsync() => Package.GetAsync("@microsoft", "m365agentsplayground", "cli.js");
}
