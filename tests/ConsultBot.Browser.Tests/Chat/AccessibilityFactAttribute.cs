using ConsultBot.Browser.Tests.Hosting;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Skipped where Chromium, or npm for the accessibility checker, is missing, except in continuous integration (CI=true), where that fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessibilityFactAttribute : FactAttribute
{
    public AccessibilityFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = new BrowserFactAttribute().Skip ?? (NpmPackage.CanBeInstalled ? null : "npm is not installed: the accessibility checker cannot be fetched.");
        }
    }
}
