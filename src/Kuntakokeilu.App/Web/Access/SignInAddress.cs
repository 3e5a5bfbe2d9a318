namespace Kuntakokeilu.App.Web.Access;

/// <summary>The sign-in page's address with why one comes and where to go afterwards.</summary>
internal static class SignInAddress
{
    internal const string Path = "/access/sign-in";
    internal const string NewsField = "news";
    internal const string ReturnField = "back";

    internal static string Of(string language, SignInMessage? news, string? returnTo = null) =>
        $"/{language}{Path}"
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new(NewsField, news is { } told ? Word(told) : null),
                new(ReturnField, Local(returnTo)),
            }.Where(field => field.Value is not null)
        );

    /// <summary>What the page has been asked to tell; null when it is nothing that it can tell.</summary>
    internal static SignInMessage? News(string? word) =>
        Enum.GetValues<SignInMessage>().Cast<SignInMessage?>().FirstOrDefault(news => Word(news!.Value) == word);

    /// <summary>
    /// The address when it is a page of this site, else null: nobody may send a person through sign-in to another site.
    /// </summary>
    internal static string? Local(string? address) =>
        address is not null
        && Texts.Languages.Any(language =>
            address == $"/{language}" || address.StartsWith($"/{language}/", StringComparison.Ordinal)
        )
        && !address.Contains('\\')
        && !address.Any(char.IsControl)
            ? Encoded(address)
            : null;

    /// <summary>As a header can have it: a letter past ASCII is no part of one.</summary>
    private static string Encoded(string address) =>
        address.All(letter => letter is > ' ' and <= '~')
            ? address
            : string.Concat(
                address
                    .EnumerateRunes()
                    .Select(rune => rune.ToString())
                    .Select(letter => letter[0] is > ' ' and <= '~' ? letter : Uri.EscapeDataString(letter))
            );

    /// <summary>
    /// The page that is asked for, to come back to. What a form held is gone with the session; its page is asked anew.
    /// </summary>
    internal static string Here(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
            ? context.Request.Path + context.Request.QueryString
            : (string)context.Request.Path;

    /// <summary>The language of a page of this site; of the request where there is none.</summary>
    internal static string Language(HttpContext context, string? address) =>
        Local(address) is { } local ? local[1..3] : RequestLanguage.Of(context);

    private static string Word(SignInMessage news) => Texts.Key("", news)[1..];
}
