using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.People;

/// <summary>Registers who takes part: roles, invitations, and what people ask about themselves.</summary>
internal static class PeopleServices
{
    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrganizerOptions>().Bind(configuration.GetSection(OrganizerOptions.Section))
            .Validate(options => options.Organizers.All(entry => entry.IsComplete), "People:Organizers needs Channel and User, or Tenant and AadObjectId, in every entry.")
            .Validate(options => options.Admins.All(entry => entry.IsComplete), "People:Admins needs Channel and User, or Tenant and AadObjectId, in every entry.")
            .ValidateOnStart();
        services.AddOptions<PublicAddressOptions>().Bind(configuration.GetSection(PublicAddressOptions.Section))
            .Validate(options => PublicAddressOptions.IsUsable(options.PublicAddress), "Web:PublicAddress has to be an https address, or an http address of this machine.")
            .ValidateOnStart();
        services.AddSingleton<Func<KnowledgeBase>>(provider => () => provider.GetRequiredService<Func<QuestionEngine>>()().Knowledge);
        services.AddSingleton(provider => new PeopleReading(LoadWords(Path.Combine(provider.GetRequiredService<IOptions<BotOptions>>().Value.DialogsPath, "phrases", "people"))));
        services.AddSingleton<ConfiguredOrganizers>().AddSingleton<PersonOfTurn>().AddSingleton<AuditTrail>().AddSingleton<PersonMiddleware>();
        services.TryAddSingleton<IOrganizers, Organizers>();
        services.AddSingleton<PersonTexts>().AddSingleton<DelegationDirectory>().AddSingleton<InvitationLinks>();
        services.AddSingleton<PersonalData>().AddSingleton<Invitations>().AddSingleton<PersonDesk>().AddSingleton<InvitationDesk>().AddSingleton<PeopleRequests>();
    }

    private static List<PeopleWords> LoadWords(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => Load(file))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MessageFileException($"The words about people in {folder} cannot be read: {error.Message}", error);
        }
    }

    private static PeopleWords Load(string file)
    {
        try
        {
            return PeopleWords.Read(File.ReadAllBytes(file));
        }
        catch (FormatException error)
        {
            throw new MessageFileException($"{file}: {error.Message}", error);
        }
    }
}
