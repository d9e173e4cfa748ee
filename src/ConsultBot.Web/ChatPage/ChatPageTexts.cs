namespace ConsultBot.Web.ChatPage;

/// <summary>The words around the chat, in one language; plain text.</summary>
public sealed record ChatPageTexts
{
    /// <summary>The bot's name: heading and title of the page.</summary>
    public required string Name { get; init; }

    /// <summary>One short sentence: what it can do.</summary>
    public required string Purpose { get; init; }

    /// <summary>The language's own name, such as "Français".</summary>
    public required string LanguageName { get; init; }

    /// <summary>Label of the language choice.</summary>
    public required string LanguageLabel { get; init; }

    /// <summary>The button that begins a new conversation.</summary>
    public required string NewConversation { get; init; }

    /// <summary>Who is signed in, with the place {name}.</summary>
    public required string SignedInAs { get; init; }

    /// <summary>The button that signs out.</summary>
    public required string SignOut { get; init; }

    /// <summary>The link that signs in by an account.</summary>
    public required string SignIn { get; init; }

    /// <summary>Names the chat for screen readers.</summary>
    public required string ChatLabel { get; init; }

    /// <summary>Shown until the conversation is there.</summary>
    public required string Connecting { get; init; }

    /// <summary>Shown when a session had ended and a new conversation was begun.</summary>
    public required string SessionOver { get; init; }

    /// <summary>Shown while the bot cannot be reached; the page goes on trying.</summary>
    public required string Unreachable { get; init; }

    /// <summary>Shown in a browser without scripts.</summary>
    public required string NoScript { get; init; }

    /// <summary>One line below the chat, such as where answers come from.</summary>
    public required string Footer { get; init; }
}
