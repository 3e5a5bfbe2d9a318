using Kuntakokeilu.App.Attachments;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.App.Pages.Attachments;

/// <summary>Files that jobseekers send with what they tell, and who opens them.</summary>
internal sealed class AttachmentsSubject : SiteSubject
{
    /// <summary>Which files a customer has sent.</summary>
    internal const AccessAction ViewAttachments = (AccessAction)55;

    /// <summary>Opens a file.</summary>
    internal const AccessAction ViewAttachment = (AccessAction)56;

    /// <summary>Which files one has sent.</summary>
    internal const AccessAction ViewOwnAttachments = (AccessAction)92;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewAttachments), ViewAttachments, Capacity.Casework),
            new(nameof(ViewOwnAttachments), ViewOwnAttachments, Capacity.JobseekerOrFor),
            new(nameof(ViewAttachment), ViewAttachment, [.. Capacity.JobseekerOrFor, .. Capacity.Casework]),
        ];

    internal override IReadOnlyList<SiteLink> Links => [new("/own/attachments", "nav.own_attachments")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("register/people/{id:int}/attachments", "register/people/5/attachments") { Of = ExampleOf.Person },
            new("attachments/{attachment:guid}", $"attachments/{Guid.Empty}") { Of = ExampleOf.Organisation },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new AttachmentService(RedrawnPicture.Of));
        if (settings.Scanner is not { } scanner)
            return;
        services.AddSingleton(new AttachmentScanning(database.Job, new ClamdScanner(scanner), TimeProvider.System));
        services.AddHostedService<VirusScanning>();
    }

    internal override void Map(IEndpointRouteBuilder site) => AttachmentFile.Map(site);
}
