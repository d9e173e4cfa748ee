using System.Diagnostics;

namespace ConsultBot.Web.Tests.Mail;

/// <summary>A test that needs the SMTP server aiosmtpd, as Debian's Python has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmtpFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Look);

    public SmtpFactAttribute() => Skip = IsThere.Value || Environment.GetEnvironmentVariable("CI") == "true" ? null : "python3-aiosmtpd is not installed.";

    private static bool Look()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(SmtpServer.Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true });
            python!.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no Python at all.
            return false;
        }
    }
}
