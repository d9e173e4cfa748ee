namespace ConsultBot.Bot.Messages;

/// <summary>What a text is written for: decides what has to be escaped.</summary>
public enum Markup
{
    /// <summary>Terminal, button, plain text.</summary>
    Plain,

    /// <summary>The Markdown that Teams and Web Chat show.</summary>
    Markdown,
}
