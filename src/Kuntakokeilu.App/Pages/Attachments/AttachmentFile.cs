using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Pages.Attachments;

/// <summary>A file that was attached, to take along: never shown within a page, and only when it is found clean.</summary>
internal static class AttachmentFile
{
    internal static string PathOf(Guid attachment) => $"/attachments/{attachment}";

    internal static void Map(IEndpointRouteBuilder site) =>
        site.MapGet($"/{PageRoutes.Language}/attachments/{{attachment:guid}}", Open)
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(AttachmentsSubject.ViewAttachment) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>();

    private static async Task<IResult> Open(Guid attachment, Gate gate, CancellationToken stop)
    {
        const AccessAction action = AttachmentsSubject.ViewAttachment;
        if (await KeptAttachments.Find(gate.Connection, attachment, stop) is not { } found)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(action).Refused!.Value);
        // Until it is sent it is one's own, and nobody else's.
        if (await SentFiles.PersonOf(gate.Connection, found.Matter, stop) is { } person)
        {
            if ((await gate.Decide(action, person, stop)).Refused is { } refused)
                return RefusedResult.OfRoute(refused);
        }
        else
            gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        return await KeptAttachments.Open(gate.Connection, found, stop) is { } content
            ? Results.File(content, FileKinds.MediaType(found.Kind), found.Name)
            : RefusedResult.OfRoute(gate.DecideOnUnknown(action).Refused!.Value);
    }
}
