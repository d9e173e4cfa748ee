using System.Globalization;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Where it is about noon: reminders go out at once there.</summary>
internal static class Noon
{
    /// <returns>An IANA id.</returns>
    public static string Zone()
    {
        var ahead = 12 - TimeProvider.System.GetUtcNow().Hour;
        return string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
    }
}
