namespace ConsultBot.Cli.Tests;

/// <summary>A test that sends a signal to a process.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no signals to send to another process.";
        }
    }
}
