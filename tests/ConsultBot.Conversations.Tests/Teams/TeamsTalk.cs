using System.Text.Json;
using ConsultBot.Bot;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Conversations.Tests.Teams;

/// <summary>One conversation of Teams with the real bot: activities as Teams sends them in, what Teams would get out.</summary>
internal sealed class TeamsTalk : BotAdapter
{
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string Bot = "28:bot";

    private readonly IBot _bot;
    private readonly List<Activity> _sent = [];
    private readonly string _conversation = "a:" + Guid.NewGuid();
    private int _count;

    public TeamsTalk(TalkingBot talking, string type = "personal")
        : this(talking.Get<IServiceProvider>(), type)
    {
    }

    public TeamsTalk(IServiceProvider services, string type)
    {
        Type = type;
        _bot = services.GetRequiredService<IBot>();
        this.UseConsultationBot(services);
    }

    public string Type { get; }

    /// <summary>The object id of whoever writes.</summary>
    public string User { get; set; } = Guid.NewGuid().ToString();

    public string TenantId { get; set; } = Tenant;

    public string? Locale { get; set; } = "en-GB";

    public Task<IReadOnlyList<Activity>> SayAsync(string text, string? id = null) => PostAsync(Message(text, id));

    /// <summary>With the mention that Teams puts into the text.</summary>
    public Task<IReadOnlyList<Activity>> MentionAsync(string text)
    {
        var message = Message("<at>ConsultBot</at>&nbsp;" + text, null);
        message.Entities = [new Mention(new ChannelAccount(Bot, "ConsultBot"), "<at>ConsultBot</at>")];
        return PostAsync(message);
    }

    /// <summary>As the kind of the conversation asks for it.</summary>
    public Task<IReadOnlyList<Activity>> AddressAsync(string text) => Type == "personal" ? SayAsync(text) : MentionAsync(text);

    /// <summary>A button of a card.</summary>
    public Task<IReadOnlyList<Activity>> PressAsync(string json) => PostAsync(Event(ActivityTypes.Message, activity => activity.Value = Json(json)));

    /// <returns>What the bot sent; that it is writing depends on how busy the machine is, and is left out.</returns>
    public async Task<IReadOnlyList<Activity>> PostAsync(Activity activity)
    {
        _sent.Clear();
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, _bot.OnTurnAsync, CancellationToken.None);
        return [.. _sent.Where(sent => sent.Type != ActivityTypes.Typing)];
    }

    public Activity Message(string text, string? id) => Event(ActivityTypes.Message, activity =>
    {
        activity.Text = text;
        activity.Id = id ?? activity.Id;
    });

    public Activity Event(string type, Action<Activity> fill)
    {
        var activity = new Activity
        {
            Type = type,
            Id = $"m{++_count}",
            Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(_count),
            ChannelId = "msteams",
            ServiceUrl = "https://smba.trafficmanager.net/emea/",
            Locale = Locale,
            From = new ChannelAccount { Id = "29:" + User, Name = "Alex", AadObjectId = User },
            Recipient = new ChannelAccount { Id = Bot, Name = "ConsultBot" },
            Conversation = new ConversationAccount { Id = _conversation, ConversationType = Type, IsGroup = Type == "personal" ? null : true, TenantId = TenantId },
        };
        fill(activity);
        return activity;
    }

    public static JsonElement Json(string json) => JsonElement.Parse(json);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        _sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, at) => new ResourceResponse($"r{_sent.Count + at}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
