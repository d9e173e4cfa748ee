namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Skipped where Chromium is missing, except in continuous integration (CI=true), where that fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Chromium is not installed: set CHROMIUM_PATH, or install the package \"chromium\".";
        }
    }
}
