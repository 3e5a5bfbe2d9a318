using System.Security.Cryptography;

namespace Kuntakokeilu.App.DemoMandates;

/// <summary>That somebody may act for another; of one topic, or of all.</summary>
internal sealed record KeptMandate(string Delegate, string Principal, string Name, string? Topic = null);

/// <summary>A question that the twin was asked, without whom it was about.</summary>
internal sealed record AskedOfTwin(DateTimeOffset At, string What, string Answer);

/// <summary>What the twin knows and has been asked, in memory.</summary>
internal sealed class MandateBook
{
    private readonly Lock gate = new();
    private readonly List<KeptMandate> mandates = [];
    private readonly List<AskedOfTwin> asked = [];
    private readonly Dictionary<string, string> delegatesOfUsers = [];
    private readonly Dictionary<string, string> usersOfSessions = [];
    private readonly Dictionary<string, string> chosenByUsers = [];
    private readonly Dictionary<string, string> usersOfCodes = [];
    private readonly Dictionary<string, string> usersOfTokens = [];

    internal void Give(KeptMandate mandate)
    {
        lock (gate)
            mandates.Add(mandate);
    }

    /// <returns>Whether there was one.</returns>
    internal bool Withdraw(string from, string principal)
    {
        lock (gate)
            return mandates.RemoveAll(one => one.Delegate == from && one.Principal == principal) > 0;
    }

    internal void Note(DateTimeOffset at, string what, string answer)
    {
        lock (gate)
            asked.Add(new(at, what, answer));
    }

    internal IReadOnlyList<AskedOfTwin> Asked
    {
        get
        {
            lock (gate)
                return [.. asked];
        }
    }

    internal (string Session, string User) Register(string delegateCode)
    {
        (string session, string user) = (New(), New());
        lock (gate)
        {
            delegatesOfUsers[user] = delegateCode;
            usersOfSessions[session] = user;
        }
        return (session, user);
    }

    /// <summary>Whom a user may choose; null for no such user.</summary>
    internal IReadOnlyList<KeptMandate>? For(string user)
    {
        lock (gate)
            return delegatesOfUsers.TryGetValue(user, out string? from)
                ? [.. mandates.Where(one => one.Delegate == from).DistinctBy(one => one.Principal)]
                : null;
    }

    /// <returns>A code for once; null where there is no such mandate.</returns>
    internal string? Choose(string user, string principal)
    {
        if (For(user)?.Any(one => one.Principal == principal) is not true)
            return null;
        string code = New();
        lock (gate)
        {
            chosenByUsers[user] = principal;
            usersOfCodes[code] = user;
        }
        return code;
    }

    internal string? Token(string code)
    {
        lock (gate)
        {
            if (!usersOfCodes.Remove(code, out string? user))
                return null;
            string token = New();
            usersOfTokens[token] = user;
            return token;
        }
    }

    /// <summary>Who was chosen in a session, for whoever has its token; null for somebody else.</summary>
    internal IReadOnlyList<KeptMandate>? Chosen(string session, string token)
    {
        lock (gate)
            return IsOf(session, token, out string? user) && chosenByUsers.TryGetValue(user!, out string? principal)
                ? [.. For(user!)!.Where(one => one.Principal == principal)]
                : null;
    }

    /// <returns>Null for a token of somebody else.</returns>
    internal bool? IsAllowed(string session, string token, string principal, string? topic)
    {
        lock (gate)
            return IsOf(session, token, out string? user) ? IsAllowed(delegatesOfUsers[user!], principal, topic) : null;
    }

    internal bool IsAllowed(string from, string principal, string? topic)
    {
        lock (gate)
            return mandates.Any(one =>
                one.Delegate == from && one.Principal == principal && (one.Topic is null || one.Topic == topic)
            );
    }

    private bool IsOf(string session, string token, out string? user) =>
        usersOfSessions.TryGetValue(session, out user) & usersOfTokens.TryGetValue(token, out string? holder)
        && user == holder;

    private static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
