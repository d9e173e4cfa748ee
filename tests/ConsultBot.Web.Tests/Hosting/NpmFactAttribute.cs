using System.ComponentModel;
using System.Diagnostics;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>Skipped where npm is missing, except in continuous integration (CI=true), where that fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            return npm is not null && npm.WaitForExit(TimeSpan.FromSeconds(30)) && npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    public NpmFactAttribute()
    {
        if (!IsThere.Value && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "npm is not installed: the real Direct Line client cannot be fetched.";
        }
    }
}
