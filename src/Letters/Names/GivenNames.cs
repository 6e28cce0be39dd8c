namespace Letters.Names;

/// <summary>
/// Given names that many people have. A name that begins with one is a person's; that one is missing here says nothing, so
/// the list need not be complete. Names that are everyday words, too ("Grace", "Hope", "Mark"), are left out where a body
/// could begin with them.
/// </summary>
internal static class GivenNames
{
    private static readonly WordList List = new("""
        Aaron Abdul Abdullah Abigail Abraham Ada Adam Adrian Adriana Agnes Agnieszka Ahmad Ahmed Aisha Akira Alain Alan Albert Alberto Aleksandr Aleksandra Alejandra Alejandro Alessandro Alessandra Alex Alexander Alexandra Alexandre Alexis Alfred Alfredo Ali Alice Alicia Alison Amanda Amelia Amina Amir Amit Amy Ana Anastasia Anders Andrea Andreas Andrei Andrew Andrés Andrzej Angela Angelo Anita Anja Ann Anna Anne Annette Annie Anthony Antoine Anton Antonio António Antony Anwar Ariel Arjun Arne Arnold Arthur Asha Asma Astrid Audrey August Ayşe
        Barbara Barry Beata Beatrice Beatriz Ben Benjamin Bernard Bernd Bernhard Bert Beth Betty Bill Birgit Bjørn Bob Boris Brandon Brenda Brian Bridget Bruce Bruno
        Camille Carl Carla Carlo Carlos Carmen Carol Carolina Caroline Carolyn Catherine Cecilia Celia Chantal Charles Charlotte Chiara Chloe Chris Christian Christiane Christina Christine Christoph Christophe Christopher Cindy Claire Clara Claude Claudia Colin Craig Cristina Cynthia
        Dagmar Dan Daniel Daniela Danielle David Deborah Denis Dennis Desmond Diana Diane Diego Dieter Dimitri Dirk Dmitri Dmitry Dominique Don Donald Donna Doris Dorothy Douglas Duncan
        Ebru Edgar Edith Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eleni Eli Elisa Elisabeth Élise Elizabeth Ella Ellen Elsa Emily Emma Emmanuel Eric Erica Erik Erika Ernest Ernst Esther Eugene Eva Evan Evelyn Ewa
        Fabio Farah Farid Fatima Fatma Federico Felipe Felix Fernanda Fernando Fiona Florence Florian Francesca Francesco Francis Francisco Franck François Françoise Frank Franz Fred Frederick Friedrich Fritz
        Gabriel Gabriela Gareth Gary Geoffrey Georg George Georges Gerald Gerard Gerhard Gertrude Giacomo Gianni Gilbert Gilles Giorgio Giovanni Giulia Giuseppe Gordon Graham Greg Gregory Grzegorz Guido Guillaume Guillermo Günter Gustav Gustavo
        Hana Hannah Hans Harald Harold Harriet Harry Hassan Hector Heidi Heinrich Heinz Helen Helena Helga Henri Henry Herbert Hermann Hiroshi Holly Howard Hubert Hugh Hugo Hussein
        Ian Ibrahim Ida Ignacio Igor Ilse Imran Inés Inga Ingrid Irene Irina Iris Isaac Isabel Isabella Isabelle Ivan Ivana Ivo
        Jack Jacek Jackie Jacob Jacqueline Jacques Jaime Jakob James Jamie Jan Jane Janet Janine Jason Javier Jay Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jill Jim Joan Joanna Joanne João Joe Joel Johan Johann Johanna Johannes John Jonas Jonathan Jordan Jorge Jörg José Jose Joseph Josef Joshua Juan Judith Judy Julia Julian Julie Julien Juliette Julio Jun Jürgen Justin
        Kamal Karen Karin Karl Karla Katarina Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Kazuo Keith Kelly Ken Kenji Kenneth Kevin Khaled Kim Kirsten Klaus Kofi Konstantin Kristin Krzysztof Kurt Kwame Kyle
        Lara Larry Lars Laura Laurence Laurent Lauren Lawrence Lea Leah Leila Lena Leo Leon Leonard Leonardo Leslie Liam Lidia Lila Linda Lionel Lisa Lorenzo Louis Louise Luc Luca Lucas Lucia Lucy Łucja Ludwig Luigi Luis Luisa Luise Lukas Luke Lutz Lydia Lynn
        Maciej Magdalena Mahmoud Malala Malcolm Małgorzata Manfred Manuel Manuela Marc Marcel Marcello Marco Marcus Marek Margaret Margarita Maria María Marianne Marie Marina Mario Marion Marjorie Markus Marlene Marta Martha Martin Martina Mary Masha Massimo Mateo Matteo Matthew Matthias Maureen Maurice Mauro Max Maximilian Maya Megan Mehmet Mei Melanie Melissa Mercedes Michael Michaela Michał Michel Michele Michelle Miguel Mike Mikhail Milan Miriam Mohamed Mohammad Mohammed Monica Monika Monique Morgan Moritz Muhammad Mustafa Myrta
        Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathalie Nathan Neil Nelson Niall Nicholas Nick Nicola Nicolas Nicole Nikolai Nikos Nils Nina Noah Noam Noel Nora Norbert Norman
        Olga Oliver Olivia Olivier Omar Oscar Óscar Oskar Otto Owen
        Pablo Paola Paolo Pascal Patricia Patricio Patrick Paul Paula Pauline Paulo Pavel Pedro Penelope Per Perry Pete Peter Petra Phil Philip Philipp Philippe Phillip Phyllis Pierre Pietro Pilar Piotr Priya
        Rachel Rafael Rainer Raj Rajesh Ralf Ralph Ramon Randall Raoul Raúl Raymond Rebecca Regina Reinhard Renate René Ricardo Richard Rick Rita Robert Roberta Roberto Robin Roger Roland Rolf Roman Ron Ronald Rosa Rosemary Ross Roy Ruben Rudolf Russell Ruth Ryan
        Sabine Sabrina Salman Sally Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sébastien Sergei Sergey Sergio Seth Shannon Sharon Sheila Shirin Silvia Simon Simone Sofia Sofía Solomon Sonia Sophia Sophie Stefan Stefanie Stella Stephan Stéphane Stephanie Stephen Steve Steven Stuart Sunil Susan Susanne Suzanne Sven Svetlana Sylvia Sylvie
        Tamara Tanja Tanya Tara Tariq Ted Teresa Terry Thabo Theodor Theodore Theresa Thérèse Thierry Thomas Tim Timothy Tina Tobias Todd Tom Tomás Tomasz Tony Torsten Tracy Trevor
        Udo Ulrich Ulrike Umberto Ursula Uwe
        Valentina Valerie Vanessa Vera Veronica Vicente Victor Victoria Víctor Vijay Viktor Vincent Vincenzo Virginia Vivian Vladimir
        Walter Wanda Wangari Warren Wayne Wei Wendy Werner Wilfried Wilhelm William Wojciech Wolfgang
        Xavier Yasmin Yasuko Yolanda Yuki Yuri Yusuf Yves Yvonne Zainab Zoe Zofia
        Zoran Zoltán István László Ferenc Gábor Katalin Ágnes Mihai Ion Bogdan Goran Dragan Jelena Milica Dragana Slobodan Petar Nikola Ivan Tomislav Ante Vesna Gordana Jasmina Amra Enver Ilir Arben Mirela Ioana Elif Zeynep Emine Hatice Osman Kemal Ngozi Chinua Wole Chidi Oluwaseun Fatoumata Mamadou Aminata Ousmane Amara Kwesi Abena Naledi Sipho Zanele Nkosazana Tendai Desta Abebe Siti Nur Ravi Anil Deepa Lakshmi Rohit Neha Anita Vandana Arundhati Rahul Sunita Fahim Zahra Reza Maryam Shirin Mahnaz Nguyễn Nguyen Trần Phạm Nasrin Farhad Wael Rania Hala Nawal Tawakkol Rigoberta Malika Aung Thida Somchai
        Александр Александра Алексей Анастасия Андрей Анна Антон Борис Валентина Василий Вера Виктор Виктория Владимир Галина Дмитрий Евгений Екатерина Елена Иван Игорь Ирина Лариса Людмила Мария Марина Михаил Надежда Наталья Николай Оксана Олег Олександр Ольга Павел Петр Пётр Роман Сергей Сергій Светлана Татьяна Юлия Юрий Андрій Дмитро Іван Ірина Марія Микола Наталія Олена Юлія
        Αλέξανδρος Άννα Γιώργος Γεώργιος Δημήτρης Ελένη Ιωάννης Κώστας Μαρία Νίκος Παναγιώτης Σοφία
        محمد أحمد علي حسن فاطمة عمر خالد سارة مريم دוד משה יוסף שרה רחל
        """);

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (List.Contains(word)) return true;
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && List.Contains(word[..hyphen]);
    }
}
