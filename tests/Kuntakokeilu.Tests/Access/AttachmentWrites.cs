namespace Kuntakokeilu.Tests.Access;

/// <summary>What the form for files writes, in plain SQL.</summary>
internal static class AttachmentWrites
{
    private const string Page = "POST /own/{journey:regex(^(register|change|restart)$)}/attachments";
    private const string Matter = "11111111-1111-1111-1111-111111111111";

    private const string Draft =
        "insert into registration.draft (id, account_id, kind, case_version, answers, saved_at) "
        + $"values ('{Matter}', WHO, 1, 0, '{{}}', now());";

    private const string File = $"""
        insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
        values ('{Matter}', WHO, '{Matter}', 1, 'a.pdf', 1, 1, sha256('x'), STATE, now());
        """;

    private const string Part =
        $"insert into attachments.part (attachment_id, seq, content) values ('{Matter}', 0, 'x')";

    /// <summary>Of the day before: what was taken in then gets no more parts.</summary>
    private static readonly string Before = Draft + File.Replace("now()", "now() - interval '1 day'");

    internal static IEnumerable<PlannedWrite> All { get; } =
    [
        Of("a file", Draft, File.Replace("STATE", "1") + Part, isOwn: true),
        Of("a file called clean", Draft, File.Replace("STATE", "2") + Part, isOwn: false),
        Of("a file of another", Draft, File.Replace("STATE", "1").Replace("WHO", "1") + Part, isOwn: false),
        Of("a file for another's draft", Draft.Replace("WHO", "1"), File.Replace("STATE", "1") + Part, isOwn: false),
        Of("a file without a draft", null, File.Replace("STATE", "1") + Part, isOwn: false),
        Of("a part of a file of before", Before.Replace("STATE", "1"), Part, isOwn: false),
        Of("a file taken out", Before.Replace("STATE", "1"), "delete from attachments.attachment", isOwn: true),
        Of(
            "another's file taken out",
            Before.Replace("WHO", "1").Replace("STATE", "1"),
            "delete from attachments.attachment",
            isOwn: false
        ),
        Of(
            "found clean by hand",
            Before.Replace("STATE", "1"),
            "update attachments.attachment set state = 2",
            isOwn: false
        ),
    ];

    private static PlannedWrite Of(string name, string? setup, string sql, bool isOwn) =>
        new(
            name,
            Page,
            setup?.Replace("WHO", "$2"),
            sql.Replace("WHO", "$2"),
            (actor, _) => isOwn && RegistrationWrites.MaySave(actor)
        );
}
