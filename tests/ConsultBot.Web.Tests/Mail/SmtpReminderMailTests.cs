using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Web.Mail;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Web.Tests.Mail;

/// <summary>Letters through a real SMTP server, read back by a parser that is not ours.</summary>
public sealed class SmtpReminderMailTests
{
    private const string Title = "Migración y salud – Übersicht; المهاجرون \"والصحة\" 移民";

    private static readonly Instant Start = Instant.FromUtc(2027, 9, 14, 7, 30);

    [SmtpFact]
    public async Task Send_LetterOfSeveralScripts_ArrivesAsItIs()
    {
        await using var server = await SmtpServer.StartAsync();
        var letter = Letter($"Reminder: {Title}");

        var outcome = await Mail(server.Port, startTls: false).SendAsync("ama@example.org", letter, default);

        Assert.Equal((SendResult.Taken, "mail"), (outcome.Result, outcome.Where));
        var got = await server.ReceiveAsync();
        Assert.Equal("ama@example.org", Assert.Single(got.GetProperty("to").EnumerateArray()).GetString());
        Assert.Equal($"Reminder: {Title}", Header(got, "Subject"));
        Assert.Equal("<d-1@example.org>", Header(got, "Message-ID"));
        Assert.Equal("auto-generated", Header(got, "Auto-Submitted"));
        Assert.Contains("Sécretariat Ü", Header(got, "From"), StringComparison.Ordinal);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], Parts(got).Select(part => part.GetProperty("type").GetString()));
        Assert.Equal(letter.Text, Text(got, 0).ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(letter.Html, Text(got, 1).TrimEnd('\n', '\r'));
        Assert.Equal("PUBLISH", Parts(got)[2].GetProperty("params").GetProperty("method").GetString());
        Assert.Contains("SUMMARY:Migración y salud", Text(got, 2).Replace("\r\n ", "", StringComparison.Ordinal).Replace("\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(got.GetProperty("defects").EnumerateArray());
    }

    [SmtpFact]
    public async Task Send_LineBreaksInTheTitle_BeginNoHeader()
    {
        await using var server = await SmtpServer.StartAsync();

        await Mail(server.Port, startTls: false).SendAsync("ama@example.org", Letter("Reminder\r\nBcc: eve@example.org\r\n\r\nBody of Eve\u2028X-Eve: 1\0"), default);

        var got = await server.ReceiveAsync();
        Assert.Null(Header(got, "Bcc"));
        Assert.Null(Header(got, "X-Eve"));
        Assert.Equal("ama@example.org", Assert.Single(got.GetProperty("to").EnumerateArray()).GetString());
        Assert.StartsWith("Reminder", Header(got, "Subject"), StringComparison.Ordinal);
        Assert.DoesNotContain("Body of Eve", Text(got, 0), StringComparison.Ordinal);
    }

    [SmtpFact]
    public async Task Send_AddressesThatAreMore_AreRefusedUnsent()
    {
        await using var server = await SmtpServer.StartAsync();
        string[] addresses = ["ama@example.org\r\nRCPT TO:<eve@example.org>", "ama@example.org, eve@example.org", "Ama <ama@example.org>", "ama", "", "ama@example.org\nBcc: eve@example.org"];

        foreach (var address in addresses)
        {
            Assert.Equal(SendResult.Refused, (await Mail(server.Port, startTls: false).SendAsync(address, Letter("x"), default)).Result);
        }

        Assert.Equal(0, await server.StopAsync());
    }

    [SmtpFact]
    public async Task Send_ServerRefuses_IsForGoodOrForLaterByItsCode()
    {
        await using var never = await SmtpServer.StartAsync(answer: "550 no such person");
        await using var later = await SmtpServer.StartAsync(answer: "451 try later");

        Assert.Equal(SendResult.Refused, (await Mail(never.Port, startTls: false).SendAsync("ama@example.org", Letter("x"), default)).Result);
        Assert.Equal(SendResult.Later, (await Mail(later.Port, startTls: false).SendAsync("ama@example.org", Letter("x"), default)).Result);
    }

    [SmtpFact]
    public async Task Send_CertificateOfAStranger_SendsNothing()
    {
        var certificate = Path.Combine(Path.GetTempPath(), $"consultbot-{Guid.NewGuid():N}.pem");
        try
        {
            await File.WriteAllTextAsync(certificate, SelfSigned());
            await using var server = await SmtpServer.StartAsync(certificate);

            var outcome = await Mail(server.Port, startTls: true).SendAsync("ama@example.org", Letter("x"), default);

            Assert.Equal(SendResult.Later, outcome.Result);
            Assert.Equal(0, await server.StopAsync());
        }
        finally
        {
            File.Delete(certificate);
        }
    }

    [SmtpFact]
    public async Task Send_EncryptionIsWantedAndNotOffered_SendsNothing()
    {
        await using var server = await SmtpServer.StartAsync();

        Assert.Equal(SendResult.Later, (await Mail(server.Port, startTls: true).SendAsync("ama@example.org", Letter("x"), default)).Result);
        Assert.Equal(0, await server.StopAsync());
    }

    private static SmtpReminderMail Mail(int port, bool startTls) => new(Options.Create(new MailOptions
    {
        Host = "127.0.0.1",
        Port = port,
        StartTls = startTls,
        From = "bot@example.org",
        FromName = "Sécretariat Ü",
    }));

    private static ReminderLetter Letter(string subject) => new(
        "d-1", Language.English, subject, $"{Title}\nBegins Tuesday.", $"<!DOCTYPE html><html><body><p>{WebUtility.HtmlEncode(Title)}</p></body></html>",
        CalendarFile.Write("-//ConsultBot//Test//EN", null, null, [new CalendarEntry("w-1@consultbot", 2, Start, Start, Start + Duration.FromHours(8), Title)]));

    private static string? Header(JsonElement message, string name) =>
        message.GetProperty("headers").EnumerateArray().Where(header => header[0].GetString()!.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header[1].GetString()).SingleOrDefault();

    private static List<JsonElement> Parts(JsonElement message) => [.. message.GetProperty("parts").EnumerateArray()];

    private static string Text(JsonElement message, int part) => Parts(message)[part].GetProperty("text").GetString()!;

    private static string SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), DateTimeOffset.FromUnixTimeSeconds(4_000_000_000));
        return certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
    }
}
