using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConsultBot.Browser.Tests.Hosting;
using ConsultBot.Web.Tests.Mail;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>The host mails a reminder over STARTTLS to a real server, whose certificate it trusts because the operator's list of authorities has it.</summary>
public sealed class MailedReminderTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IDisposable
{
    private readonly HostFolder _folder = new();
    private readonly string _certificate = Path.Combine(Path.GetTempPath(), $"consultbot-{Guid.NewGuid():N}.pem");

    public void Dispose()
    {
        File.Delete(_certificate);
        _folder.Dispose();
    }

    [MailFact]
    public async Task Reminder_ByMail_ArrivesEncryptedWithAllItsLetters()
    {
        await File.WriteAllTextAsync(_certificate, Certificate());
        await using var server = await SmtpServer.StartAsync(_certificate);
        await using var host = await RunningHost.StartAsync(output, _folder, Settings(server.Port));
        await using var organizer = await Invited.OpenAsync(output, _folder, session, host, "Rita Keller", "organizer", Noon.Zone());
        await using var delegated = await Invited.OpenAsync(output, _folder, session, host, "Ama Mensah", "delegate", Noon.Zone());
        await organizer.AnswerAsync("schedule a workshop on “Übergänge und المهاجرون”, 14-15 September 2032, 9:30 to 17:00, Geneva", "Shall I save it?");
        await organizer.AnswerAsync("yes", "is saved as a draft");
        await organizer.AnswerAsync("announce it", "Status: announced");
        await organizer.AnswerAsync("yes", "is announced");
        await delegated.AnswerAsync("register me", "registered");
        await delegated.AnswerAsync("remind me by e-mail at ama@example.org", "I will remind you by e-mail at ama@example.org.");

        await organizer.AnswerAsync("remind the registered participants now: “Grüße – التذاكر 车票”", "This goes to one person");
        await organizer.AnswerAsync("yes", "Planned for one person");

        var got = await server.ReceiveAsync();
        Assert.True(got.GetProperty("tls").GetBoolean());
        Assert.Equal("ama@example.org", Assert.Single(got.GetProperty("to").EnumerateArray()).GetString());
        var parts = got.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(["text/plain", "text/html", "text/calendar"], parts.Select(part => part.GetProperty("type").GetString()));
        Assert.Contains("Grüße – التذاكر 车票", parts[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(got.GetProperty("headers").EnumerateArray(), header => header[0].GetString() == "Subject" && header[1].GetString()!.Contains("Übergänge und المهاجرون", StringComparison.Ordinal));
        Assert.Empty(got.GetProperty("defects").EnumerateArray());
        await Expect(delegated.BubbleWith("Message from the organizers")).Not.ToBeVisibleAsync();
    }

    private Dictionary<string, string> Settings(int port) => new()
    {
        ["Reminders__UndoSeconds"] = "0",
        ["Reminders__PollSeconds"] = "1",
        ["Reminders__AnyDay"] = "true",
        ["Mail__Host"] = "localhost",
        ["Mail__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail__From"] = "bot@example.org",
        ["SSL_CERT_FILE"] = _certificate,
    };

    private static string Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), DateTimeOffset.FromUnixTimeSeconds(4_000_000_000));
        return certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
    }
}
