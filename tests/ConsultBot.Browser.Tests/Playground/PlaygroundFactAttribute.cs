using ConsultBot.Browser.Tests.Hosting;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>Skipped where npm is missing, except in continuous integration (CI=true), where that fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !NpmPackage.CanBeInstalled)
        {
            Skip = "npm is not installed: the Playground cannot be fetched.";
        }
    }
}
