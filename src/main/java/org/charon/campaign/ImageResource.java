package org.charon.campaign;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Date;
import java.util.Optional;
import org.charon.campaign.folder.FileEntry;
import org.charon.campaign.folder.Image;
import org.charon.campaign.folder.ImageType;
import org.charon.wire.ApiException;

/**
 * Serves the campaign's images, and nothing else of it. A path is looked up among the images that the last reading of the folder found,
 * so none can lead out of the folder.
 */
@Path("/")
public class ImageResource {

    /** An SVG is a document that may hold scripts; opened by itself, it may do no more than paint. */
    private static final String SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final CampaignStore store;

    public ImageResource(CampaignStore store) {
        this.store = store;
    }

    /**
     * @param path of an image in the campaign folder
     * @param request may already have it
     * @return the image
     */
    @GET
    @Path("data/{path: .*}")
    public Response data(@PathParam("path") String path, @Context Request request) {
        return image(path, request);
    }

    /**
     * @param path of an image in the campaign's {@code textures} folder
     * @param request may already have it
     * @return the image
     */
    @GET
    @Path("textures/{path: .*}")
    public Response texture(@PathParam("path") String path, @Context Request request) {
        return image("textures/" + path, request);
    }

    private Response image(String path, Request request) {
        Optional<Image> known = store.current().images().find(path);
        if (known.isEmpty() || !isThere(known.get().entry().file())) {
            throw ApiException.notFound(
                    "There is no such image in the campaign folder; images there end in png, jpg, jpeg, gif, webp or svg.");
        }
        Image image = known.get();
        FileEntry entry = image.entry();
        EntityTag tag = new EntityTag(Long.toHexString(entry.modified()) + "-" + Long.toHexString(entry.size()));
        Date modified = new Date(entry.modified());
        Response.ResponseBuilder answer = request.evaluatePreconditions(modified, tag);
        if (answer == null) {
            answer = Response.ok(entry.file(), image.type().contentType());
        }
        answer.tag(tag).lastModified(modified).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (image.type() == ImageType.SVG) {
            answer.header("Content-Security-Policy", SVG_POLICY);
        }
        return answer.build();
    }

    /** Between two looks a file may go or be closed, or a link may take its place. */
    private static boolean isThere(java.nio.file.Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file);
    }
}
