using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ConsultBot.Bot;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Reminders;
using ConsultBot.Bot.Teams;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Storage;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Limits;
using ConsultBot.Web.Mail;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.SignIn.Accounts;
using Microsoft.Extensions.Configuration;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>appsettings.sample.json against the options that it describes: every key, its default, its range.</summary>
public sealed class SampleSettingsTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json");

    private static readonly (string Section, Type Options)[] Known =
    [
        (StorageOptions.Section, typeof(StorageOptions)), (KnowledgeSeedOptions.Section, typeof(KnowledgeSeedOptions)), (KnowledgeSeedOptions.Section, typeof(KnowledgeProviderOptions)),
        (BotOptions.Section, typeof(BotOptions)), (EnquiryOptions.Section, typeof(EnquiryOptions)), (ReminderOptions.Section, typeof(ReminderOptions)), (MailOptions.Section, typeof(MailOptions)),
        (OrganizerOptions.Section, typeof(OrganizerOptions)), (PublicAddressOptions.Section, typeof(PublicAddressOptions)), (FrameOptions.Section, typeof(FrameOptions)),
        (OidcOptions.Section, typeof(OidcOptions)), (LimitOptions.Section, typeof(LimitOptions)), (ConnectorOptions.Section, typeof(ConnectorOptions)),
        (TeamsOptions.Section, typeof(TeamsOptions)), (DirectLineOptions.Section, typeof(DirectLineOptions)),
    ];

    /// <summary>By key, such as "Mail:Port": the comment right above it.</summary>
    private static readonly Dictionary<string, string> Comments = ReadComments();

    public static TheoryData<string> Sections { get; } = [.. Known.Select(known => known.Section).Distinct()];

    [Fact]
    public void Sample_Keys_AreThoseOfTheOptions() =>
        Assert.Equal(
            Known.SelectMany(known => Settings(known.Options).Select(setting => $"{known.Section}:{setting.Name}")).Append("urls").Order(StringComparer.Ordinal),
            Comments.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sections))]
    public void Sample_Values_AreTheDefaults(string section)
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Sample).Build().GetSection(section);
        foreach (var (_, options) in Known.Where(known => known.Section == section))
        {
            Assert.Equal(JsonSerializer.Serialize(Activator.CreateInstance(options), options), JsonSerializer.Serialize(sample.Get(options), options));
        }
    }

    [Fact]
    public void Sample_Keys_AreExplainedOneByOne() => Assert.DoesNotContain(Comments, comment => comment.Value.Length == 0);

    [Fact]
    public void Sample_Ranges_AreThoseOfTheOptions()
    {
        var ranges = Known.SelectMany(known => Settings(known.Options).Select(setting => (Key: $"{known.Section}:{setting.Name}", Range: setting.GetCustomAttribute<RangeAttribute>())))
            .Where(setting => setting.Range is not null).ToList();

        Assert.NotEmpty(ranges);
        Assert.All(ranges, setting => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{setting.Range!.Minimum:N0} to {setting.Range.Maximum:N0}"), Comments[setting.Key], StringComparison.Ordinal));
    }

    private static IEnumerable<PropertyInfo> Settings(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite || property.PropertyType != typeof(string));

    private static Dictionary<string, string> ReadComments()
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        var (sections, comment) = (new Stack<string>(), "");
        foreach (var line in File.ReadLines(Sample).Select(line => line.Trim()))
        {
            var key = line.StartsWith('"') ? line.Split('"')[1] : null;
            if (key is not null && line.EndsWith('{'))
            {
                sections.Push(key);
            }
            else if (key is not null)
            {
                comments.Add(string.Join(':', sections.Reverse().Append(key)), comment);
            }
            else if (line.StartsWith('}'))
            {
                _ = sections.TryPop(out _);
            }

            comment = line.StartsWith("//", StringComparison.Ordinal) ? comment + line : "";
        }

        return comments;
    }
}
