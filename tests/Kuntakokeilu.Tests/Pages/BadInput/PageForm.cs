using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>What of a form somebody can write or send.</summary>
internal enum ControlKind
{
    /// <summary>A text of one line or several.</summary>
    Text,

    /// <summary>A day or a number.</summary>
    Figure,

    /// <summary>One of some answers.</summary>
    Choice,

    /// <summary>Some of some answers.</summary>
    Ticks,
    File,

    Hidden,

    /// <summary>The name of a button: sent where no button is without one.</summary>
    Button,
}

/// <summary>A control of a form with what the page has put into it, and the answers that it offers.</summary>
internal sealed record Control(string Name, ControlKind Kind, string Value, IReadOnlyList<string> Offered);

/// <summary>A form of a page as a browser has it.</summary>
internal sealed record PageForm(
    string Page,
    string Address,
    bool IsPost,
    bool HasFile,
    string? Token,
    IReadOnlyList<Control> Controls
)
{
    private const string TokenName = "__RequestVerificationToken";

    /// <summary>Its page and what of it has a name: rows of a list have the same form each.</summary>
    internal string Key => $"{Page}: {string.Join(' ', Controls.Select(one => one.Name))}";

    internal bool Has(params ControlKind[] kinds) => Controls.Any(one => kinds.Contains(one.Kind));

    internal static IReadOnlyList<PageForm> All(string page, Uri at, IDocument document) =>
        [
            .. document
                .QuerySelectorAll<IHtmlFormElement>("main form")
                .Select(form => Of(page, at, form))
                .DistinctBy(one => (one.IsPost, one.Key)),
        ];

    /// <summary>The same form of the page that answers it, or all of the page when there is none.</summary>
    internal IElement In(IDocument answer) =>
        answer
            .QuerySelectorAll<IHtmlFormElement>("main form")
            .FirstOrDefault(form => Of(Page, new("http://a/"), form).Key == Key)
        ?? answer.QuerySelector("main")!;

    /// <summary>As it is sent: what is left out is sent under no name.</summary>
    internal HttpContent Content(Func<Control, IEnumerable<string>> written)
    {
        List<KeyValuePair<string, string>> fields =
        [
            .. from control in Controls
            where control.Kind is not ControlKind.File
            from value in written(control)
            select KeyValuePair.Create(control.Name, value),
        ];
        if (Token is not null)
            fields.Add(new(TokenName, Token));
        if (!HasFile)
            return new FormUrlEncodedContent(fields);
        MultipartFormDataContent parts = [];
        foreach ((string name, string value) in fields)
            parts.Add(new StringContent(value), name);
        return parts;
    }

    public override string ToString() => $"{(IsPost ? "POST" : "GET")} {Key}";

    private static PageForm Of(string page, Uri at, IHtmlFormElement form)
    {
        IElement? button = form.QuerySelector("button[type=submit]");
        string action = button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        return new(
            page,
            new Uri(at, action).PathAndQuery,
            form.GetAttribute("method") == "post",
            form.GetAttribute("enctype") == "multipart/form-data",
            form.QuerySelector($"input[name={TokenName}]")?.GetAttribute("value"),
            [.. Named(form).GroupBy(one => one.GetAttribute("name")!).Where(one => one.Key != TokenName).Select(Of)]
        );
    }

    private static IEnumerable<IElement> Named(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]");

    private static Control Of(IGrouping<string, IElement> same)
    {
        IElement first = same.First();
        string[] offered = first is IHtmlSelectElement list
            ? [.. list.Options.Select(one => one.Value)]
            : [.. same.Select(one => one.GetAttribute("value") ?? "")];
        string value = first switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement text => text.Value,
            IHtmlInputElement { Type: "radio" or "checkbox" } => same.OfType<IHtmlInputElement>()
                .FirstOrDefault(one => one.IsChecked)
                ?.Value
                ?? "",
            IHtmlButtonElement when first.Closest("form")!.QuerySelector("button:not([name])") is not null => "",
            _ => first.GetAttribute("value") ?? "",
        };
        ControlKind kind = first switch
        {
            IHtmlSelectElement or IHtmlInputElement { Type: "radio" } => ControlKind.Choice,
            IHtmlInputElement { Type: "checkbox" } => ControlKind.Ticks,
            IHtmlInputElement { Type: "file" } => ControlKind.File,
            IHtmlButtonElement => ControlKind.Button,
            IHtmlInputElement { Type: "hidden" } => ControlKind.Hidden,
            _ when first.GetAttribute("inputmode") == "numeric" => ControlKind.Figure,
            _ => ControlKind.Text,
        };
        return new(same.Key, kind, value, offered);
    }
}
